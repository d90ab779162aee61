import type { HostPort } from '@archivolt/designer';
import * as fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CALLS } from '../src/main/calls.js';
import type * as electronFake from './electron-fake.js';
import { eventually } from './eventually.js';

const SEED = 20_261_127;

let folder = '';
let fake: typeof electronFake;
const argv = [...process.argv];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archivolt-security-'));
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
  vi.resetModules();
  fake = await import('./electron-fake.js');
  process.argv = ['electron', 'app'];
  await import('../src/main/main.js');
  await eventually(() => expect(fake.electron.windows.length).toBe(1));
  await import('../src/preload/preload.js');
});
afterEach(async () => {
  process.argv = [...argv];
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const window = () => {
  const [first] = fake.electron.windows;
  if (first === undefined) throw new Error('no window');
  return first;
};

test('SEC11 the web preferences are these, and no others', () => {
  const { preload, ...others } = window().options['webPreferences'] as Record<string, unknown>;
  expect(preload).toMatch(/preload\.cjs$/);
  expect(others).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  });
});

test('SEC12 every permission is denied', () => {
  const answer = vi.fn();
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'fullscreen',
    'hid',
  ]) {
    fake.electron.permissionRequest?.({}, permission, answer);
    expect(answer).toHaveBeenLastCalledWith(false);
    expect(fake.electron.permissionCheck?.()).toBe(false);
  }
});

test('SEC13 nothing navigates, redirects, opens a window or attaches a web view', () => {
  const { webContents } = window();
  for (const url of [
    'https://evil.example/',
    'file:///etc/passwd',
    'data:text/html,<script>1</script>',
    'javascript:alert(1)',
    'archivolt-app://designer.evil.example/',
    'archivolt-app://other/',
  ]) {
    const event = { url, preventDefault: vi.fn() };
    webContents.emit('will-navigate', event);
    expect(event.preventDefault, url).toHaveBeenCalled();
    expect(webContents.openHandler?.({ url })).toEqual({ action: 'deny' });
  }
  for (const name of ['will-redirect', 'will-attach-webview']) {
    const event = { url: 'archivolt-app://designer/', preventDefault: vi.fn() };
    webContents.emit(name, event);
    expect(event.preventDefault, name).toHaveBeenCalled();
  }
});

test('SEC10 the scheme serves nothing but the built designer', async () => {
  const serve = fake.electron.protocols.get('archivolt-app');
  for (const url of [
    'archivolt-app://designer/..%2fmain.js',
    'archivolt-app://designer/%2e%2e/main.js',
    'archivolt-app://designer//etc/passwd',
    'archivolt-app://designer/preload.cjs',
    'archivolt-app://evil/index.html',
  ])
    expect((await serve?.({ url }))?.status, url).toBe(404);
});

test('SEC14 only https addresses leave the app', async () => {
  const host = fake.electron.exposed.get('archivoltHost') as HostPort;
  for (const url of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://x',
    'http://x',
    'ms-msdt:x',
    ' https://x',
  ])
    host.openExternal(url);
  host.openExternal('https://docs.aws.amazon.com/');
  await eventually(() => expect(fake.electron.opened.length).toBeGreaterThan(0));
  expect(fake.electron.opened).toEqual(['https://docs.aws.amazon.com/']);
});

test('SEC16 the bridge hands out functions and facts, and no event of Electron', () => {
  const host = fake.electron.exposed.get('archivoltHost') as HostPort;
  const plain = (value: unknown): boolean =>
    ['function', 'string', 'boolean'].includes(typeof value) ||
    (typeof value === 'object' && value !== null && Object.values(value).every(plain));
  expect(plain(host)).toBe(true);
  expect([...fake.electron.exposed.keys()]).toEqual(['archivoltHost']);
  const told = vi.fn();
  host.onActionRequest(told);
  window().webContents.send('archivolt:action-request', 'file/save-file');
  expect(told.mock.calls).toEqual([['file/save-file']]);
});

test(`SEC15 SEC17 random calls are refused or answered, and reach no file (seed ${SEED})`, async () => {
  await writeFile(join(folder, 'secret'), 'KEPT TO OURSELVES');
  const { id, mainFrame } = window().webContents;
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(join(folder, 'secret'), '../secret', 'file:///etc/passwd', '__proto__'),
  );
  const handle = fc.record({ id: text, version: text });
  const argument = fc.oneof(
    text,
    handle,
    fc.boolean(),
    fc.anything(),
    fc.constant(new Uint8Array(3)),
  );
  const name = fc.oneof(fc.constantFrom(...Object.keys(CALLS), 'constructor', '__proto__'), text);
  const started = await readFile(join(folder, 'secret'), 'utf8');
  await fc.assert(
    fc.asyncProperty(name, fc.array(argument, { maxLength: 4 }), async (call, args) => {
      fake.electron.answers.push({ canceled: true, filePaths: [], filePath: '' });
      const sender = { id, frame: mainFrame };
      const answer = await fake
        .invokeFrom(sender, 'archivolt:call', call, structuredCloneable(args))
        .catch((error: unknown) => error);
      expect(JSON.stringify(answer) ?? '').not.toContain('KEPT TO');
    }),
    { seed: SEED, numRuns: 400 },
  );
  expect(await readFile(join(folder, 'secret'), 'utf8')).toBe(started);
  expect((await readdir(folder)).filter((it) => it !== 'state')).toEqual(['secret']);
});

/** What cannot be cloned never arrives. */
function structuredCloneable(args: readonly unknown[]): unknown {
  try {
    return structuredClone(args);
  } catch {
    return [];
  }
}

test('SEC20 Electron is pinned to the version that is packaged', async () => {
  const root = join(import.meta.dirname, '..');
  const installed = JSON.parse(
    await readFile(join(root, 'node_modules/electron/package.json'), 'utf8'),
  ) as { version: string };
  const catalog = await readFile(join(root, '../pnpm-workspace.yaml'), 'utf8');
  expect(catalog).toMatch(new RegExp(`^  electron: ${installed.version}$`, 'm'));
});
