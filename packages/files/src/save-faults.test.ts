import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';

import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDesignFile, saveDesignFile } from './design-files.js';
import { faultyDisk, type Fault } from './testing/faulty-disk.js';
import { memoryFolder } from './testing/memory-folder.js';

const OLD = 'old '.repeat(5000);
const NEW = 'new '.repeat(7000);
const ALL = ['EIO', 'ENOSPC', 'EACCES', 'EXDEV', 'EPERM', 'EROFS', 'EBUSY', 'EDQUOT', 'EMFILE'];
const CODES = process.env['ARCHIVOLT_SOAK'] === '1' ? ALL : ALL.slice(0, 4);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(memoryFolder, 'archivolt-faults-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Opens, saves on a disk that fails, and tells what is there then. */
async function saveOn(fault: Fault | undefined) {
  const file = join(folder, 'a.arch');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await writeFile(file, OLD, { mode: 0o640 });
  const opened = await readDesignFile(file);
  const expected = opened.ok ? opened.value.version : '';
  const disk = faultyDisk(fault);
  const result = await saveDesignFile(file, NEW, { expected, disk });
  const text = await readFile(file, 'utf8').catch(() => 'missing');
  return { file, expected, result, text, calls: disk.calls, names: await readdir(folder) };
}

test('FILE1 FILE2 each system call of a save fails with each code: the file is the old or the new one, and it is told', async () => {
  const { calls } = await saveOn(undefined);
  expect(calls).toEqual(expect.arrayContaining(['write', 'sync', 'rename', 'close', 'chmod']));
  expect(calls.slice(calls.lastIndexOf('rename'))).toEqual(
    expect.arrayContaining(['rename', 'open', 'sync', 'close']), // the folder
  );
  const failures = new Set<string>();
  for (const code of CODES) {
    for (const at of calls.keys()) {
      const name = `${code} at ${at}, ${calls[at]}`;
      const { file, expected, result, text, names } = await saveOn({ at, code });
      expect([OLD, NEW], name).toContain(text);
      if (result.ok) expect(text, name).toBe(NEW);
      else {
        failures.add(code);
        expect(result.failure.message, name).toMatch(/\. .*[Ss]ave|Check/);
        expect(result.failure.system, name).toBe(code);
      }
      expect((await stat(file)).mode & 0o777, name).toBe(0o640);
      expect(
        names.filter((it) => it.endsWith('.tmp')),
        name,
      ).toEqual([]);
      if (result.ok && names.length === 1) continue;
      const again = await saveDesignFile(file, NEW, { expected });
      expect(again.ok, `${name}, saved again`).toBe(true);
      expect(await readFile(file, 'utf8'), name).toBe(NEW);
      expect(await readdir(folder), name).toEqual(['a.arch']);
    }
  }
  expect([...failures].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
    CODES.toSorted((a, b) => (a < b ? -1 : 1)),
  );
});

test('FILE1 the machine stops at each system call: the file is whole', async () => {
  const { calls } = await saveOn(undefined);
  for (const at of calls.keys()) {
    const { result, text } = await saveOn({ at, code: 'EIO', isLast: true });
    expect([OLD, NEW], `stopped at ${at}, ${calls[at]}`).toContain(text);
    if (result.ok) expect(text).toBe(NEW);
  }
});

test('a disk that is full halfway through says so, and the old file stays', async () => {
  const { calls } = await saveOn(undefined);
  const at = calls.lastIndexOf('write');
  const { result, text } = await saveOn({ at, code: 'ENOSPC', isLast: true });
  expect(result).toMatchObject({ failure: { system: 'ENOSPC' } });
  expect(text).toBe(OLD);
});

test('FILE3 a read-only file is not replaced, even by those who may do everything', async () => {
  const file = join(folder, 'a.arch');
  await writeFile(file, OLD);
  await chmod(file, 0o444);
  expect(await saveDesignFile(file, NEW)).toMatchObject({
    failure: { code: 'denied', message: expect.stringContaining('read-only') as string },
  });
  expect(await readFile(file, 'utf8')).toBe(OLD);
  expect(await readdir(folder)).toEqual(['a.arch']);
});

test('FILE3 links are followed to the file, also to one that is not there yet; a circle is told', async () => {
  await writeFile(join(folder, 'real.arch'), OLD, { mode: 0o600 });
  await symlink('real.arch', join(folder, 'one.arch'));
  await symlink('one.arch', join(folder, 'two.arch'));
  await symlink('later.arch', join(folder, 'dangling.arch'));
  await symlink('round.arch', join(folder, 'round.arch'));
  expect((await saveDesignFile(join(folder, 'two.arch'), NEW)).ok).toBe(true);
  expect(await readFile(join(folder, 'real.arch'), 'utf8')).toBe(NEW);
  expect((await stat(join(folder, 'real.arch'))).mode & 0o777).toBe(0o600);
  expect((await saveDesignFile(join(folder, 'dangling.arch'), NEW)).ok).toBe(true);
  expect(await readFile(join(folder, 'later.arch'), 'utf8')).toBe(NEW);
  expect(await saveDesignFile(join(folder, 'round.arch'), NEW)).toMatchObject({
    failure: { system: 'ELOOP' },
  });
});

test('FILE4 of two that save at once, one is told; what a dead process left is cleaned up', async () => {
  const file = join(folder, 'a.arch');
  await writeFile(file, OLD);
  const opened = await readDesignFile(file);
  const expected = opened.ok ? opened.value.version : '';
  const texts = Array.from({ length: 12 }, (_, index) => `${index} `.repeat(2000));
  const results = await Promise.all(texts.map((text) => saveDesignFile(file, text, { expected })));
  const winners = results.flatMap(({ ok }, index) => (ok ? [index] : []));
  expect(winners.length).toBe(1);
  expect(await readFile(file, 'utf8')).toBe(texts[winners[0] ?? -1]);
  expect(results.filter((it) => !it.ok && it.failure.code === 'changed').length).toBe(11);
  expect(await readdir(folder)).toEqual(['a.arch']);
});
