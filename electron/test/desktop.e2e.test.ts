import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as fake from './electron-fake.js';
import { eventually } from './eventually.js';

/** A secure context, as the app's own scheme is. */
const PAGE = 'http://designer.localhost/';
const DIST = join(import.meta.dirname, '..', 'dist');
const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');

let browser: Browser;
let folder = '';
beforeAll(async () => {
  const executablePath = process.env['ARCHIVOLT_CHROMIUM'] ?? '/usr/bin/chromium-headless-shell';
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  browser = await chromium.launch({ executablePath, args });
  folder = await mkdtemp(join(tmpdir(), 'archivolt-desktop-'));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
  await rm(fake.app.folder, { recursive: true, force: true });
});

test('the built main, preload and page in a real browser: a design opens, changes and is saved', async () => {
  const file = join(folder, 'orders.arch');
  await writeFile(file, await readFile(join(EXAMPLES, 'a13-rest-crud.arch')));
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
  process.argv = ['electron', 'app', file];
  await import(/* @vite-ignore */ join(DIST, 'main.js'));
  await eventually(() => expect(fake.electron.windows.length).toBe(1));
  const page = await openPage();
  const card = page.locator('[data-node-id]').first();
  await card.waitFor();
  expect(fake.electron.windows[0]?.title).toContain('orders');

  const box = await card.boundingBox();
  if (box === null) throw new Error('the card is not on screen');
  await page.mouse.click(box.x + 60, box.y + 20);
  await page.keyboard.press('Delete');
  await eventually(() => expect(fake.electron.windows[0]?.isEdited).toBe(true));
  const drafts = join(folder, 'state', 'archivolt', 'drafts');
  await eventually(async () => expect(await readdir(drafts)).toHaveLength(1));
  await page.keyboard.press('Control+s');
  await eventually(() => expect(fake.electron.windows[0]?.isEdited).toBe(false));
  await eventually(async () => expect(await readdir(drafts)).toEqual([]));
  const before = JSON.parse(await readFile(join(EXAMPLES, 'a13-rest-crud.arch'), 'utf8')) as Design;
  const after = JSON.parse(await readFile(file, 'utf8')) as Design;
  expect(Object.keys(after.nodes).length).toBe(Object.keys(before.nodes).length - 1);
}, 60_000);

interface Design {
  readonly nodes: Record<string, unknown>;
}

/** The page as Electron would show it: preload first, own scheme behind an address Chromium knows. */
async function openPage(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const serve = fake.electron.protocols.get('archivolt-app');
  await page.route(`${PAGE}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await serve?.({ url: `archivolt-app://designer${pathname}` });
    if (response === undefined) return route.abort();
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  await page.exposeFunction('__invoke', async (text: string) => {
    const { channel, args } = JSON.parse(text, revive) as { channel: string; args: unknown[] };
    return JSON.stringify({ value: await fake.ipcRenderer.invoke(channel, ...args) }, replace);
  });
  await page.addInitScript({
    content: electronFor(await readFile(join(DIST, 'preload.cjs'), 'utf8')),
  });
  await page.goto(PAGE);
  return page;
}

function replace(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { $bytes: [...value] } : value;
}

function revive(_key: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && '$bytes' in value;
  return isBytes ? Uint8Array.from(value.$bytes as number[]) : value;
}

/** What a sandboxed preload script has in scope, over a function that Playwright exposes. */
function electronFor(preload: string): string {
  return `(() => {
    const replace = (_key, value) => value instanceof Uint8Array ? { $bytes: [...value] } : value;
    const revive = (_key, value) => value && value.$bytes ? Uint8Array.from(value.$bytes) : value;
    const invoke = async (channel, ...args) =>
      JSON.parse(await window.__invoke(JSON.stringify({ channel, args }, replace)), revive).value;
    const electron = {
      ipcRenderer: { invoke, on: () => {}, off: () => {} },
      contextBridge: { exposeInMainWorld: (name, api) => { window[name] = api; } },
    };
    const process = { platform: 'linux' };
    const require = (name) => { if (name === 'electron') return electron; throw new Error(name); };
    const module = { exports: {} };
    ((exports) => { ${preload} })(module.exports);
  })();`;
}
