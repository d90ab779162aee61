import { createFileStore, dataFolder } from '@archivolt/files';
import { app, BrowserWindow, crashReporter, Menu, session } from 'electron';
import { join } from 'node:path';
import { answerCalls } from './answer-calls.js';
import { createDesignWindow, type DesignWindow } from './design-window.js';
import { filesAmong, LINK_SCHEME, linksAmong, wishOf } from './launch-arguments.js';
import { lockDown } from './lock-down.js';
import { declareScheme, serveDesigner } from './page.js';
import { lookForUpdates } from './updates.js';
import { createWindowStates, type WindowStates } from './window-state.js';

const isMac = process.platform === 'darwin';
const folder = dataFolder(process.env);
const store = createFileStore({ folder, now: Date.now });
const windows = new Map<number, DesignWindow>();

/** One window on a file; where one has it already, that one is shown. */
function openWindow(states: WindowStates, file?: string): void {
  if (file !== undefined && showWindowOf(file)) return;
  const bounds = [...windows.values()].map(({ window }) => window.getBounds());
  const design = createDesignWindow({
    preload: join(import.meta.dirname, 'preload.cjs'),
    state: states.next(bounds),
    discard: (page) => void store.drafts.drop(page),
    ...(file === undefined ? {} : { file }),
  });
  const { id } = design.window.webContents;
  windows.set(id, design);
  states.follow(design.window);
  design.window.on('closed', () => windows.delete(id));
  design.window.on('focus', () => {
    if (isMac && design.menu !== undefined) Menu.setApplicationMenu(design.menu);
  });
  design.window.webContents.on('render-process-gone', () => {
    design.page = undefined;
    design.isEdited = false;
    design.window.reload();
  });
}

function showWindowOf(path: string, than?: DesignWindow): boolean {
  const found = [...windows.values()].find((it) => it.path === path && it !== than);
  if (found === undefined) return false;
  if (found.window.isMinimized()) found.window.restore();
  found.window.focus();
  return true;
}

interface Launch {
  readonly files: readonly string[];
  readonly links: readonly string[];
}

/** Shows what a launch asks for: each file in a window; without any, an empty one. */
async function show(states: WindowStates, { files, links }: Launch): Promise<void> {
  for (const file of files) openWindow(states, file);
  for (const wish of links.map(wishOf)) {
    if (wish?.kind === 'new') openWindow(states);
    if (wish?.kind !== 'recent') continue;
    const entry = (await store.recents.list()).find(({ id }) => id === wish.id);
    openWindow(states, entry?.path);
  }
  if (windows.size === 0) openWindow(states);
}

async function start(): Promise<void> {
  crashReporter.start({ uploadToServer: false }); // reports stay in the user's data folder
  const early: { files: string[]; links: string[] } = { files: [], links: [] };
  const launcher: { show?: (launch: Launch) => void } = {};
  const ask = ({ files, links }: Launch) => {
    if (launcher.show !== undefined) return launcher.show({ files, links });
    early.files.push(...files);
    early.links.push(...links);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    ask({ files: [path], links: [] });
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    ask({ files: [], links: [link] });
  });
  declareScheme();
  await app.whenReady();
  lockDown(app, session.defaultSession);
  serveDesigner(join(import.meta.dirname, 'designer'));
  const states = createWindowStates(join(folder, 'windows.json'));
  launcher.show = (launch) => void show(states, launch);
  answerPages(states);
  followApp(states);
  const given = process.argv.slice(1);
  const files = [...early.files, ...filesAmong(given, process.cwd())];
  await show(states, { files, links: [...early.links, ...linksAmong(given)] });
  await lookForUpdates(app);
}

function answerPages(states: WindowStates): void {
  answerCalls((id) => windows.get(id), {
    store,
    isMac,
    livePages: () => new Set([...windows.values()].flatMap(({ page }) => page ?? [])),
    offered: new Set(),
    showOther: (path, than) => than.path !== path && showWindowOf(path, than),
    openWindow: () => openWindow(states),
    addRecent: (path) => app.addRecentDocument(path),
  });
}

function followApp(states: WindowStates): void {
  app.on('second-instance', (_event, args, cwd) => {
    const given = args.slice(1);
    const [files, links] = [filesAmong(given, cwd), linksAmong(given)];
    if (files.length + links.length === 0) openWindow(states);
    else void show(states, { files, links });
  });
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(states);
  });
  app.on('new-window-for-tab', () => openWindow(states));
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
}

if (app.requestSingleInstanceLock()) void start();
else app.quit();
