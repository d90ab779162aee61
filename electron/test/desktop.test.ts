import type { HostPort } from '@archivolt/designer';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as electronFake from './electron-fake.js';
import { eventually } from './eventually.js';

type Fake = typeof electronFake;
type BrowserWindow = electronFake.BrowserWindow;

let folder = '';
let fake: Fake;
let electron: Fake['electron'];
const argv = [...process.argv];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archivolt-desktop-'));
  vi.resetModules(); // main runs as its module is loaded: each test has its own, and its own Electron
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
  fake = await import('./electron-fake.js');
  electron = fake.electron;
});
afterEach(async () => {
  process.argv = [...argv];
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
  await rm(fake.app.folder, { recursive: true, force: true });
});

/** Starts main and preload, as the app does. */
async function launch(file?: string): Promise<{ host: HostPort; window: BrowserWindow }> {
  process.argv = ['electron', 'app', ...(file === undefined ? [] : [file])];
  await import('../src/main/main.js');
  await eventually(() => expect(electron.windows.length).toBe(1));
  await import('../src/preload/preload.js');
  const [window] = electron.windows;
  if (window === undefined) throw new Error('no window');
  return { host: electron.exposed.get('archivoltHost') as HostPort, window };
}

async function design(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

test('a file on the command line opens in the window, once, and is saved back', async () => {
  const file = await design('orders.arch', 'one');
  const { host } = await launch(file);
  const opened = await host.initialFile();
  if (!opened.ok || opened.value === undefined) throw new Error('not opened');
  expect(Buffer.from(opened.value.bytes).toString()).toBe('one');
  expect(opened.value.handle).not.toHaveProperty('path');
  expect(await host.initialFile()).toEqual({ ok: true, value: undefined });
  expect(await host.saveFile(opened.value.handle, 'two')).toMatchObject({ ok: true });
  expect(await readFile(file, 'utf8')).toBe('two');
  expect((await host.recents()).map(({ name }) => name)).toEqual(['orders.arch']);
});

test('a file that changed on disk is only overwritten by force', async () => {
  const file = await design('orders.arch', 'one');
  const { host } = await launch(file);
  const opened = await host.initialFile();
  const handle = opened.ok ? opened.value?.handle : undefined;
  await writeFile(file, 'theirs');
  expect(await host.saveFile(handle, 'mine')).toMatchObject({ failure: { code: 'changed' } });
  expect(await readFile(file, 'utf8')).toBe('theirs');
  expect(await host.saveFile(handle, 'mine', { force: true })).toMatchObject({ ok: true });
});

test('SEC17 a page can only write what the user chose', async () => {
  const { host } = await launch();
  const forged = { id: '/etc/passwd', version: '' };
  expect(await host.saveFile(forged, 'x')).toMatchObject({
    ok: false,
    failure: { code: 'not-found' },
  });
  electron.answers.push({ canceled: true, filePath: '' });
  expect(await host.saveFileAs('new.arch', 'x')).toMatchObject({ failure: { code: 'cancelled' } });
  electron.answers.push({ filePath: join(folder, 'new.arch') });
  expect(await host.saveFileAs('new.arch', 'x')).toMatchObject({ value: { name: 'new.arch' } });
  expect(await readFile(join(folder, 'new.arch'), 'utf8')).toBe('x');
  electron.answers.push({ filePaths: [folder] });
  const astray = [{ path: '../up.txt', text: 'x' }];
  expect(await host.exportFolder('orders-sam', astray)).toMatchObject({
    failure: { code: 'denied' },
  });
});

test('SEC15 calls of a wrong shape, an unknown name or another frame are refused', async () => {
  const { window } = await launch();
  const { id, mainFrame } = window.webContents;
  const call = (frame: unknown, ...args: unknown[]) =>
    fake.invokeFrom({ id, frame }, 'archivolt:call', ...args);
  await expect(
    call(mainFrame, 'saveFile', [{ id: 'x', version: 'y', path: '/etc' }, 'x', false]),
  ).rejects.toThrow(/wrong arguments/);
  await expect(call(mainFrame, 'constructor', [])).rejects.toThrow(/no such call/);
  await expect(call({ url: 'https://evil.example/', parent: null }, 'recents', [])).rejects.toThrow(
    /not a page/,
  );
  await expect(call({ url: mainFrame.url, parent: {} }, 'recents', [])).rejects.toThrow(
    /not a page/,
  );
  await expect(
    fake.invokeFrom({ id: 999, frame: mainFrame }, 'archivolt:call', 'recents', []),
  ).rejects.toThrow(/not a page/);
});

test('SEC11 SEC12 SEC13 SEC14 the window is sandboxed and can neither navigate, open windows nor get permissions', async () => {
  const { window, host } = await launch();
  expect(window.options['webPreferences']).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  expect(window.webContents.openHandler?.({ url: 'https://aws.amazon.com' })).toEqual({
    action: 'deny',
  });
  const leave = { url: 'https://evil.example/', preventDefault: vi.fn() };
  window.webContents.emit('will-navigate', leave);
  expect(leave.preventDefault).toHaveBeenCalled();
  const answer = vi.fn();
  electron.permissionRequest?.({}, 'media', answer);
  expect(answer).toHaveBeenCalledWith(false);
  host.openExternal('file:///etc/passwd');
  host.openExternal('https://docs.aws.amazon.com/');
  await eventually(() => expect(electron.opened).toEqual(['https://docs.aws.amazon.com/']));
});

test('SEC10 the own scheme serves the designer with a strict policy, and no other file', async () => {
  await launch();
  const serve = electron.protocols.get('archivolt-app');
  expect((await serve?.({ url: 'archivolt-app://designer/../../package.json' }))?.status).toBe(404);
  expect((await serve?.({ url: 'archivolt-app://other/index.html' }))?.status).toBe(404);
  expect(electron.privileged).toMatchObject([
    { scheme: 'archivolt-app', privileges: { secure: true } },
  ]);
});

test('unsaved work is asked about before the window closes', async () => {
  const { window, host } = await launch();
  host.setEdited(true);
  await eventually(() => expect(window.isEdited).toBe(true));
  const requested = vi.fn();
  host.onActionRequest(requested);
  electron.answers.push({ response: 1 });
  window.close();
  await eventually(() => expect(electron.asked.at(-1)?.kind).toBe('message'));
  expect(window.isDestroyed()).toBe(false);
  electron.answers.push({ response: 0 });
  window.close();
  await eventually(() => expect(requested).toHaveBeenCalledWith('file/save-file'));
  electron.answers.push({ response: 2 });
  window.close();
  await eventually(() => expect(window.isDestroyed()).toBe(true));
});

test("the native menu runs the page's own actions", async () => {
  const { window, host } = await launch();
  const requested = vi.fn();
  host.onActionRequest(requested);
  host.setMenus?.([
    { label: 'File', items: [{ action: 'file/save-file', label: 'Save', shortcut: 'Mod+S' }, {}] },
  ]);
  await eventually(() => expect(window.menu).toBeDefined());
  const { template } = window.menu as {
    template: { submenu?: { click?: () => void; accelerator?: string; type?: string }[] }[];
  };
  const [save, separator] = template[0]?.submenu?.slice(2) ?? []; // behind what concerns windows
  expect(save?.accelerator).toBe('CommandOrControl+S');
  expect(separator?.type).toBe('separator');
  save?.click?.();
  expect(requested).toHaveBeenCalledWith('file/save-file');
});

test('a second launch opens its file in a window of its own', async () => {
  await launch();
  const file = await design('second.arch', '{}');
  fake.app.emit('second-instance', {}, ['electron', file], folder);
  expect(electron.windows.length).toBe(2);
});

test('a second instance leaves at once', async () => {
  electron.hasLock = false;
  await import('../src/main/main.js');
  expect(electron.quits).toBe(1);
  expect(electron.windows.length).toBe(0);
});
