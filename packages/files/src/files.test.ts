import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileStore, freeFolder, isFileName, servedFile, writeFolder } from './index.js';
import { readDesignFile, saveDesignFile } from './design-files.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archivolt-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what was saved is read back, with the version it was saved as', async () => {
  const file = join(folder, 'a.arch');
  const saved = await saveDesignFile(file, 'one\n');
  const read = await readDesignFile(file);
  expect(read.ok && Buffer.from(read.value.bytes).toString()).toBe('one\n');
  expect(saved.ok && saved.value.version).toBe(read.ok && read.value.version);
  expect(await readdir(folder)).toEqual(['a.arch']);
});

test('a file that changed on disk is not overwritten, unless asked to', async () => {
  const file = join(folder, 'a.arch');
  const saved = await saveDesignFile(file, 'mine');
  await writeFile(file, 'theirs');
  const expected = saved.ok ? saved.value.version : '';
  const refused = await saveDesignFile(file, 'mine again', { expected });
  expect(refused).toMatchObject({ ok: false, failure: { code: 'changed' } });
  expect(await readFile(file, 'utf8')).toBe('theirs');
  expect((await saveDesignFile(file, 'mine again')).ok).toBe(true);
});

test('a file that was deleted is written anew', async () => {
  const file = join(folder, 'a.arch');
  const saved = await saveDesignFile(file, 'mine');
  await rm(file);
  const expected = saved.ok ? saved.value.version : '';
  expect((await saveDesignFile(file, 'mine', { expected })).ok).toBe(true);
});

test('saving through a link writes the file behind it and keeps the link', async () => {
  await writeFile(join(folder, 'real.arch'), 'old');
  await symlink(join(folder, 'real.arch'), join(folder, 'link.arch'));
  await saveDesignFile(join(folder, 'link.arch'), 'new');
  expect(await readFile(join(folder, 'real.arch'), 'utf8')).toBe('new');
});

test('a save that fails names a way out and leaves nothing behind', async () => {
  await mkdir(join(folder, 'taken.arch'));
  const result = await saveDesignFile(join(folder, 'taken.arch'), 'x');
  expect(result).toMatchObject({ ok: false, failure: { code: 'failed' } });
  expect(await readdir(folder)).toEqual(['taken.arch']);
  expect(await readDesignFile(join(folder, 'none.arch'))).toMatchObject({
    failure: { code: 'not-found' },
  });
});

test('SEC3 an export stays inside its folder', async () => {
  for (const path of ['../x', '/etc/x', 'a/../../x', 'a//b', 'c:\\x', 'nul', 'a/.', '']) {
    const result = await writeFolder(folder, [{ path, text: 'x' }]);
    expect(result, path).toMatchObject({ ok: false, failure: { code: 'denied' } });
  }
  const result = await writeFolder(join(folder, 'out'), [
    { path: 'src/orders/index.ts', text: 'x' },
  ]);
  expect(result).toEqual({ ok: true, value: { place: join(folder, 'out'), kept: [] } });
  expect(await readFile(join(folder, 'out/src/orders/index.ts'), 'utf8')).toBe('x');
  expect(isFileName('orders.arch')).toBe(true);
  expect(isFileName('a/b.arch')).toBe(false);
});

test('a new export never lands in a folder that holds something but an earlier one', async () => {
  await mkdir(join(folder, 'orders-sam'));
  await writeFile(join(folder, 'orders-sam', 'mine'), '');
  expect(await freeFolder(folder, 'orders-sam')).toBe(join(folder, 'orders-sam-2'));
  expect(await freeFolder(folder, 'orders-cdk')).toBe(join(folder, 'orders-cdk'));
  await writeFolder(join(folder, 'orders-cdk'), [{ path: 'a', text: '' }]);
  expect(await freeFolder(folder, 'orders-cdk')).toBe(join(folder, 'orders-cdk'));
});

test('an export leaves what the user changed, and writes what nobody touched', async () => {
  const out = join(folder, 'edited');
  const files = (version: number) =>
    ['src/index.ts', 'template.yaml'].map((path) => ({ path, text: `made ${version}` }));
  await writeFolder(out, files(1));
  await writeFile(join(out, 'src/index.ts'), 'mine');
  expect(await writeFolder(out, files(2))).toMatchObject({ value: { kept: ['src/index.ts'] } });
  expect(await readFile(join(out, 'src/index.ts'), 'utf8')).toBe('mine');
  expect(await readFile(join(out, 'template.yaml'), 'utf8')).toBe('made 2');
  await writeFile(join(out, 'src/index.ts'), 'made 1'); // put back as it was made
  expect(await writeFolder(out, files(3))).toMatchObject({ value: { kept: [] } });
  expect(await readFile(join(out, 'src/index.ts'), 'utf8')).toBe('made 3');
  await writeFile(join(out, '.archivolt/generated.json'), '{'); // a damaged list protects everything
  expect(await writeFolder(out, files(4))).toMatchObject({
    value: { kept: ['src/index.ts', 'template.yaml'] },
  });
});

test('recent files are newest first, each once, and survive a damaged list', async () => {
  let now = 0;
  const file = join(folder, 'state', 'recent-files.json');
  const { recents } = createFileStore({ folder: join(folder, 'state'), now: () => ++now });
  await recents.remember('/w/a.arch');
  const b = await recents.remember('/w/b.arch');
  await recents.remember('/w/a.arch');
  expect((await recents.list()).map(({ name }) => name)).toEqual(['a.arch', 'b.arch']);
  await recents.forget(b.id);
  expect((await recents.list()).map(({ name }) => name)).toEqual(['a.arch']);
  await writeFile(file, '[{"id":1},');
  expect(await recents.list()).toEqual([]);
});

test('the server gives files of the designer and no others', async () => {
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<p>');
  await writeFile(join(folder, 'assets/app.js'), '1');
  await writeFile(join(folder, '.secret.js'), '1');
  expect((await servedFile(folder, '/'))?.type).toMatch(/^text\/html/);
  expect((await servedFile(folder, '/assets/app.js'))?.type).toMatch(/^text\/javascript/);
  for (const path of [
    '/../x.js',
    '/.secret.js',
    '/assets/..%2f.js',
    '/a\\b.js',
    '/assets/app',
    '//x.js',
  ])
    expect(await servedFile(folder, path), path).toBeUndefined();
});
