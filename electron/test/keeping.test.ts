import type { FileChange, HostPort } from '@archivolt/designer';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as electronFake from './electron-fake.js';
import { eventually } from './eventually.js';

type Fake = typeof electronFake;

let folder = '';
let fake: Fake;
const argv = [...process.argv];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archivolt-desktop-'));
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
  await restart();
});
afterEach(async () => {
  process.argv = [...argv];
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** As a new run of the app: main has run before, with its process gone. */
async function restart(): Promise<void> {
  vi.resetModules();
  fake = await import('./electron-fake.js');
}

/** Starts main and preload, as the app does. */
async function launch(...args: readonly string[]): Promise<HostPort> {
  process.argv = ['electron', 'app', ...args];
  await import('../src/main/main.js');
  await eventually(() => expect(fake.electron.windows.length).toBeGreaterThan(0));
  await import('../src/preload/preload.js');
  return fake.electron.exposed.get('archivoltHost') as HostPort;
}

/** The page of the newest window anew, as after a reload. */
async function reloaded(): Promise<HostPort> {
  const { createHost } = await import('../src/preload/host-bridge.js');
  return createHost(crypto.randomUUID());
}

async function design(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

async function opened(host: HostPort): Promise<unknown> {
  const file = await host.initialFile();
  if (!file.ok || file.value === undefined) throw new Error('not opened');
  return file.value.handle;
}

test('FILE11 SEC17 work that was not saved when the app died is there at the next start, once', async () => {
  const file = await design('orders.arch', 'one');
  const host = await launch(file);
  const handle = await opened(host);
  expect(await host.drafts.left()).toEqual([]);
  await host.drafts.keep({ name: 'orders.arch', handle, text: 'unsaved' });
  expect(await host.drafts.left()).toEqual([]);
  await writeFile(file, 'theirs');

  await restart();
  const next = await launch();
  const [draft, ...others] = await next.drafts.left();
  expect(others).toEqual([]);
  expect(draft).toMatchObject({ name: 'orders.arch', text: 'unsaved' });
  expect(Buffer.from(draft?.bytes ?? []).toString()).toBe('theirs');
  expect(await next.saveFile(draft?.handle, 'unsaved')).toMatchObject({
    failure: { code: 'changed' },
  });
  expect(await next.drafts.left(), 'a second window is not asked too').toEqual([]);
  await next.drafts.discard(draft?.id ?? '');
  await restart();
  expect(await (await launch()).drafts.left()).toEqual([]);
});

test('FILE11 a window with a file is offered that work of no other file', async () => {
  const [one, two] = [await design('one.arch', '1'), await design('two.arch', '2')];
  for (const [file, text] of [
    [one, 'unsaved 1'],
    [two, 'unsaved 2'],
  ] as const) {
    const host = await launch(file);
    await host.drafts.keep({ name: 'it', handle: await opened(host), text });
    await restart();
  }
  const host = await launch(one);
  const left = await host.drafts.left(await opened(host));
  expect(left.map(({ text }) => text)).toEqual(['unsaved 1']);
  const another = await launch();
  expect((await another.drafts.left()).map(({ text }) => text)).toEqual(['unsaved 2']);
});

test('a page that crashed is loaded again, and offered its work', async () => {
  const host = await launch();
  await host.drafts.keep({ name: 'new.arch', text: 'unsaved' });
  const [window] = fake.electron.windows;
  window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(window?.isReloaded).toBe(true);
  const page = await reloaded();
  expect((await page.drafts.left()).map(({ text }) => text)).toEqual(['unsaved']);
});

test('what the user gives up when closing is not offered again; what is saved closes the window', async () => {
  const file = await design('orders.arch', 'one');
  const host = await launch(file);
  const handle = await opened(host);
  const [window] = fake.electron.windows;
  await host.drafts.keep({ name: 'orders.arch', handle, text: 'unsaved' });
  host.setEdited(true);
  await eventually(() => expect(window?.isEdited).toBe(true));
  fake.electron.answers.push({ response: 2 });
  window?.close();
  await eventually(() => expect(window?.isDestroyed()).toBe(true));
  await restart();
  const next = await launch(file);
  expect(await next.drafts.left()).toEqual([]);
  const [other] = fake.electron.windows;
  next.setEdited(true);
  await eventually(() => expect(other?.isEdited).toBe(true));
  fake.electron.answers.push({ response: 0 });
  const saving = vi.fn(() => next.setEdited(false));
  next.onActionRequest(saving);
  other?.close();
  await eventually(() => expect(other?.isDestroyed()).toBe(true));
  expect(saving).toHaveBeenCalledWith('file/save-file');
});

test('the page is told when its file changes or gets another name, and goes on with it', async () => {
  const file = await design('orders.arch', 'one');
  const host = await launch(file);
  const handle = await opened(host);
  const told: FileChange[] = [];
  const stop = host.watchFile?.(handle, (change) => told.push(change));
  await writeFile(file, 'uno');
  await eventually(() => expect(told.at(-1)?.kind).toBe('changed'));
  await rename(file, join(folder, 'shop.arch'));
  await eventually(() => expect(told.at(-1)?.kind).toBe('renamed'));
  stop?.();
  const change = told.at(-1);
  const renamed = change?.kind === 'renamed' ? change.file : undefined;
  expect(renamed?.name).toBe('shop.arch');
  expect(fake.electron.windows[0]?.represented).toBe(join(folder, 'shop.arch'));
  const again = await host.readAgain?.(renamed?.handle);
  const current = again?.ok === true ? again.value.handle : undefined;
  expect(await host.saveFile(current, 'two')).toMatchObject({ ok: true });
  expect(await readFile(join(folder, 'shop.arch'), 'utf8')).toBe('two');
  expect(await host.versions?.list(current)).toHaveLength(2);
});

test('FILE31 a file is open in one window only: asked for again, that one comes to the front', async () => {
  const [a, b] = [await design('a.arch', 'a'), await design('b.arch', 'b')];
  await launch(a, b, '--flag', join(folder, 'none.arch'));
  expect(fake.electron.windows.length).toBe(2);
  fake.app.emit('second-instance', {}, ['electron', a], folder);
  await eventually(() => expect(fake.electron.focused).toBe(fake.electron.windows[0]));
  expect(fake.electron.windows.length).toBe(2);
  fake.app.emit('second-instance', {}, ['electron'], folder);
  expect(fake.electron.windows.length).toBe(3);
  const opening = { preventDefault: vi.fn() };
  fake.app.emit('open-file', opening, await design('c.arch', 'c'));
  await eventually(() => expect(fake.electron.windows.length).toBe(4));
  expect(opening.preventDefault).toHaveBeenCalled();
});

test('SEC18 links open a new design or one that was open before, and can name nothing else', async () => {
  const file = await design('a.arch', 'a');
  const host = await launch(file);
  await opened(host);
  const [recent] = await host.recents();
  fake.electron.windows[0]?.close();
  const count = () => fake.electron.windows.length;
  const link = (url: string) => fake.app.emit('open-url', { preventDefault: vi.fn() }, url);
  link(`archivolt://recent/${recent?.id}`);
  await eventually(() => expect(count()).toBe(2));
  expect((await opened(await reloaded())) as object).toMatchObject({ id: recent?.id });
  link('archivolt://new');
  await eventually(() => expect(count()).toBe(3));
  for (const url of [
    'archivolt:///etc/passwd',
    'archivolt://open?file=/etc/passwd',
    'archivolt://',
  ])
    fake.app.emit('second-instance', {}, ['electron', url], folder);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(count()).toBe(3);
});

test('windows come back where they stood on these screens, and never out of sight', async () => {
  await launch();
  const [window] = fake.electron.windows;
  if (window === undefined) throw new Error('no window');
  expect(window.options).toMatchObject({ width: 1440, height: 900 });
  window.bounds = { x: 120, y: 80, width: 1200, height: 800 };
  window.emit('moved');
  const states = join(folder, 'state', 'archivolt', 'windows.json');
  await eventually(async () => expect(await readFile(states, 'utf8')).toContain('1200'));
  await restart();
  await launch();
  expect(fake.electron.windows[0]?.options).toMatchObject({ x: 120, y: 80, width: 1200 });
  await restart();
  fake.electron.displays = [{ x: 0, y: 0, width: 1280, height: 720 }];
  await launch();
  expect(fake.electron.windows[0]?.options).toMatchObject({ width: 1440, height: 900 });
  await writeFile(states, '{"0,0 1280x720": {"bounds": {"x": 9000, "y": 0, "width": "1e9"}}}');
  await restart();
  await launch();
  expect(fake.electron.windows[0]?.options['x']).not.toBe(9000);
});

test('SEC21 crash reports stay on the machine, and no update is looked for', async () => {
  await launch();
  expect(fake.electron.reports).toEqual([{ uploadToServer: false }]);
});
