import { createFileStore, dataFolder } from '@archivolt/files';
import { app, BrowserWindow, Menu, session } from 'electron';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answerCalls } from './answer-calls.js';
import { createDesignWindow, type DesignWindow } from './design-window.js';
import { lockDown } from './lock-down.js';
import { declareScheme, serveDesigner } from './page.js';

const windows = new Map<number, DesignWindow>();
const isMac = process.platform === 'darwin';

function openWindow(file?: string): void {
  const preload = join(import.meta.dirname, 'preload.cjs');
  const design = createDesignWindow({ preload, ...(file === undefined ? {} : { file }) });
  const { id } = design.window.webContents;
  windows.set(id, design);
  design.window.on('closed', () => windows.delete(id));
  design.window.on('focus', () => {
    if (isMac && design.menu !== undefined) Menu.setApplicationMenu(design.menu);
  });
}

/** The file among a command line's arguments, if it names one that is there. */
function fileAmong(args: readonly string[], folder: string): string | undefined {
  const named = args.filter((arg) => /\.(arch|ya?ml|json|template)$/i.test(arg));
  return named.map((arg) => resolve(folder, arg)).find((path) => existsSync(path));
}

async function start(): Promise<void> {
  const files: string[] = [];
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) openWindow(path);
    else files.push(path);
  });
  app.on('second-instance', (_event, args, folder) => openWindow(fileAmong(args.slice(1), folder)));
  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  declareScheme();
  await app.whenReady();
  lockDown(app, session.defaultSession);
  serveDesigner(join(import.meta.dirname, 'designer'));
  const store = createFileStore({ folder: dataFolder(process.env), now: Date.now });
  answerCalls((id) => windows.get(id), { store, isMac });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
  const file = fileAmong(process.argv.slice(1), process.cwd());
  const wanted = [...files, ...(file === undefined ? [] : [file])];
  if (wanted.length === 0) openWindow();
  for (const path of wanted) openWindow(path);
}

if (app.requestSingleInstanceLock()) void start();
else app.quit();
