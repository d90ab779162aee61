import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';

import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dataFolder } from './data-folder.js';
import { createFileStore, type FileStore } from './file-store.js';
import { memoryFolder } from './testing/memory-folder.js';
import { watchFile, type FileEvent } from './watch-file.js';

let folder = '';
let now = 1_700_000_000_000;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(memoryFolder, 'archivolt-store-'));
  store = createFileStore({ folder: join(folder, 'data'), now: () => (now += 1000) });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ID = 'window-0001';

test('FILE11 a draft is left when its window is gone, and not while it is there', async () => {
  const draft = { name: 'a.arch', text: 'unsaved', path: '/w/a.arch', version: 'v1' };
  expect((await store.drafts.keep(ID, draft)).ok).toBe(true);
  expect(await store.drafts.left((id) => id === ID)).toEqual([]);
  expect(await store.drafts.left(() => false)).toMatchObject([{ ...draft, id: ID }]);
  await store.drafts.keep(ID, { ...draft, text: 'later' });
  expect((await store.drafts.left(() => false)).map(({ text }) => text)).toEqual(['later']);
  await store.drafts.drop(ID);
  expect(await store.drafts.left(() => false)).toEqual([]);
});

test("a running process's drafts are its own; those of an ended one, or of before a restart, are left", async () => {
  const drafts = join(folder, 'data', 'drafts');
  await mkdir(drafts, { recursive: true });
  const write = (id: string, part: object) =>
    writeFile(
      join(drafts, `${id}.json`),
      JSON.stringify({ name: id, text: '{}', process: 'other', keptAt: Date.now(), ...part }),
    );
  await write('of-parent', { pid: process.ppid });
  await write('of-nobody', { pid: 2 ** 22 + 1 });
  await write('of-before', { pid: process.ppid, keptAt: 1 });
  await write('same-pid', { pid: process.pid });
  await writeFile(join(drafts, 'damaged.json'), '{"name":');
  const clock = createFileStore({ folder: join(folder, 'data'), now: Date.now });
  const left = await clock.drafts.left(() => false);
  const names = left.map(({ name }) => name).toSorted((a, b) => (a < b ? -1 : 1));
  expect(names).toEqual(['of-before', 'of-nobody', 'same-pid']);
});

test('a draft cannot name a file elsewhere', async () => {
  for (const id of ['../../x', 'a/b', '', 'x'.repeat(65), '..']) {
    expect((await store.drafts.keep(id, { name: 'a', text: '' })).ok, id).toBe(false);
    await store.drafts.drop(id);
  }
  expect(await readdir(folder)).toEqual([]);
});

test('FILE20 every save keeps what it replaced and what it wrote; the newest stay', async () => {
  const file = join(folder, 'a.arch');
  await writeFile(file, 'from git');
  await store.save(file, 'one');
  await store.save(file, 'one');
  await store.save(file, 'two');
  const versions = await store.versions.list(file);
  const texts = await Promise.all(versions.map(({ id }) => textOf(file, id)));
  expect(texts).toEqual(['two', 'one', 'from git']);
  expect(versions[0]?.savedAt).toBeGreaterThan(versions[2]?.savedAt ?? 0);
  for (let count = 0; count < 70; count += 1)
    await store.versions.keep(file, Buffer.from(`${count}`));
  const kept = await store.versions.list(file);
  expect(kept.length).toBe(60);
  expect(await textOf(file, kept[0]?.id ?? '')).toBe('69');
  expect(await store.versions.read(file, '../../../etc/passwd')).toMatchObject({ ok: false });
  expect(await store.versions.list(join(folder, 'other.arch'))).toEqual([]);
});

async function textOf(file: string, id: string): Promise<string> {
  const read = await store.versions.read(file, id);
  return read.ok ? Buffer.from(read.value).toString() : read.failure.message;
}

test('FILE20 a save goes through although its version cannot be kept', async () => {
  await writeFile(join(folder, 'data'), 'a file where the folder should be');
  expect((await store.save(join(folder, 'a.arch'), 'text')).ok).toBe(true);
  expect((await store.drafts.keep(ID, { name: 'a', text: '' })).ok).toBe(false);
});

const eventually = (check: () => unknown) => vi.waitFor(check, 20_000);

test('FILE30 a file that is open is seen to change, to get another name and to go', async () => {
  const file = join(folder, 'a.arch');
  await writeFile(file, 'one');
  const events: FileEvent[] = [];
  const settled = () => new Promise((resolve) => setTimeout(resolve, 60));
  const stop = watchFile(file, (event) => events.push(event), { every: 10 });
  await settled();
  await writeFile(file, 'two, longer');
  await eventually(() => expect(events.map(({ kind }) => kind)).toContain('changed'));
  await rename(file, join(folder, 'b.arch'));
  await eventually(() =>
    expect(events.at(-1)).toEqual({ kind: 'renamed', path: join(folder, 'b.arch') }),
  );
  await rename(join(folder, 'b.arch'), file);
  await eventually(() => expect(events.at(-1)?.kind).toBe('changed'));
  await rm(file);
  await eventually(() => expect(events.at(-1)?.kind).toBe('gone'));
  stop();
  const { length } = events;
  await writeFile(file, 'three');
  await settled();
  expect(events.length).toBe(length);
});

test('FILE30 what became of a file between its reading and the first look is told', async () => {
  const file = join(folder, 'a.arch');
  await writeFile(file, 'one');
  const read = await store.read(file);
  const since = read.ok ? read.value.version : '';
  const firstNews = () =>
    new Promise<FileEvent | undefined>((resolve) => {
      const stop = watchFile(file, (event) => end(event), { since, every: 10 });
      const timer = setTimeout(() => end(undefined), 100);
      const end = (event: FileEvent | undefined) => {
        clearTimeout(timer);
        stop();
        resolve(event);
      };
    });
  expect(await firstNews()).toBeUndefined();
  await writeFile(file, 'two');
  expect(await firstNews()).toEqual({ kind: 'changed' });
  await rm(file);
  expect(await firstNews()).toEqual({ kind: 'gone' });
});

test("each system's own place for data", () => {
  expect(dataFolder({ XDG_STATE_HOME: '/s' }, 'linux')).toBe('/s/archivolt');
  expect(dataFolder({}, 'linux')).toMatch(/\.local\/state\/archivolt$/);
  expect(dataFolder({}, 'darwin')).toMatch(/Library\/Application Support\/archivolt$/);
  expect(dataFolder({ LOCALAPPDATA: '/local' }, 'win32')).toBe('/local/archivolt');
});
