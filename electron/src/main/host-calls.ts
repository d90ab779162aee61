import {
  done,
  failed,
  isFileName,
  writeFolder,
  type FileResult,
  type FileStore,
} from '@archivolt/files';
import {
  clipboard,
  ClipboardItem,
  dialog,
  Menu,
  shell,
  type FileFilter,
  type OpenDialogOptions,
} from 'electron';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallArgs, CallName } from './calls.js';
import type { DesignWindow } from './design-window.js';
import { keptCalls, type KeptCall } from './kept-calls.js';
import { menuOf } from './menu.js';

export interface HostServices {
  readonly store: FileStore;
  readonly isMac: boolean;
  /** Pages whose drafts are their own; the others' were left. */
  livePages(): ReadonlySet<string>;
  /** Left drafts that a window shows already. */
  readonly offered: Set<string>;
  /** Shows the window that has this file, when it is another one. */
  showOther(path: string, than: DesignWindow): boolean;
  openWindow(): void;
  addRecent(path: string): void;
}

interface Opened {
  readonly name: string;
  readonly handle: { readonly id: string; readonly version: string };
  readonly bytes: Uint8Array;
}

const CANCELLED = {
  ok: false,
  failure: { code: 'cancelled', message: 'Nothing was chosen.' },
} as const;

type HostCalls = { readonly [Name in CallName]: (...args: CallArgs<Name>) => unknown };

const DESIGN = { name: 'Archivolt design', extensions: ['arch'] };
const TEMPLATE = {
  name: 'SAM or CloudFormation template',
  extensions: ['yaml', 'yml', 'json', 'template'],
};
const PICTURE = { name: 'Picture of a design', extensions: ['svg', 'png', 'pdf'] };

/** What a window's page may ask for. Paths come from dialogs, recents and arguments only. */
export function hostCalls(design: DesignWindow, services: HostServices): HostCalls {
  return {
    ...openingCalls(design, services),
    ...savingCalls(design, services),
    ...windowCalls(design, services),
    ...keptCalls(design, services),
  };
}

type OpeningCall =
  | 'initialFile'
  | 'openFile'
  | 'readAgain'
  | 'recents'
  | 'openRecent'
  | 'peekRecent'
  | 'forgetRecent';
type SavingCall = 'saveFile' | 'saveFileAs' | 'exportFolder' | 'saveBytes';

function openingCalls(design: DesignWindow, services: HostServices): Pick<HostCalls, OpeningCall> {
  const { store } = services;
  const open = (path: string) =>
    services.showOther(path, design) ? CANCELLED : openPath(design, services, path);
  const recent = async (id: string) => (await store.recents.list()).find((it) => it.id === id);
  return {
    initialFile: async () => {
      const path = design.takeInitialFile();
      return path === undefined ? { ok: true, value: undefined } : openPath(design, services, path);
    },
    openFile: async () => {
      const filters = [DESIGN, TEMPLATE, PICTURE];
      const path = await askForFile(design, { properties: ['openFile'], filters });
      return path === undefined ? CANCELLED : open(path);
    },
    readAgain: (handle) => {
      const path = design.paths.get(handle.id);
      return path === undefined
        ? failed('not-found', 'The file is not there any more.')
        : openPath(design, services, path);
    },
    peekRecent: async (id) => {
      const entry = await recent(id);
      const read = entry && (await store.read(entry.path));
      return read?.ok === true ? read.value.bytes : undefined;
    },
    recents: async () =>
      (await store.recents.list()).map(({ id, name, place, openedAt }) => ({
        id,
        name,
        place,
        openedAt,
      })),
    openRecent: async (id) => {
      const entry = await recent(id);
      return entry === undefined
        ? failed('not-found', 'The file is not in the list any more.')
        : open(entry.path);
    },
    forgetRecent: (id) => store.recents.forget(id),
  };
}

function savingCalls(design: DesignWindow, services: HostServices): Pick<HostCalls, SavingCall> {
  const save = (path: string, text: string, expected?: string) =>
    savePath(design, services, { path, text, expected });
  const askWhere = async (name: string, filters: FileFilter[] = []) => {
    const options = { defaultPath: safeName(name), filters };
    const { filePath } = await dialog.showSaveDialog(design.window, options);
    return filePath || undefined;
  };
  return {
    saveFile: (handle, text, force) => {
      const path = design.paths.get(handle.id);
      return path === undefined
        ? failed('not-found', 'Save this design under a name first.')
        : save(path, text, force ? undefined : handle.version);
    },
    saveFileAs: async (name, text) => {
      const path = await askWhere(name, [DESIGN]);
      return path === undefined ? CANCELLED : save(path, text);
    },
    exportFolder: async (name, files) => {
      const properties: OpenDialogOptions['properties'] = ['openDirectory', 'createDirectory'];
      const parent = await askForFile(design, { properties });
      return parent === undefined ? CANCELLED : writeFolder(join(parent, safeName(name)), files);
    },
    saveBytes: async (name, bytes) => {
      const path = await askWhere(name);
      if (path === undefined) return CANCELLED;
      return writeFile(path, bytes).then(
        () => done({ name: safeName(name) }),
        () => failed('denied', 'The file could not be written.'),
      );
    },
  };
}

function windowCalls(
  design: DesignWindow,
  { isMac, openWindow }: HostServices,
): Omit<HostCalls, OpeningCall | SavingCall | KeptCall> {
  return {
    openExternal: (url) => (url.startsWith('https://') ? shell.openExternal(url) : undefined),
    setTitle: (title) => design.window.setTitle(title),
    setEdited: (isEdited) => {
      design.isEdited = isEdited;
      design.window.setDocumentEdited(isEdited);
      if (design.isClosing && !isEdited) design.window.close();
    },
    setMenus: (menus) => {
      design.menu = menuOf(menus, { design, isMac, openWindow });
      if (!isMac) design.window.setMenu(design.menu);
      else if (design.window.isFocused()) Menu.setApplicationMenu(design.menu);
    },
    readClipboard: () => clipboard.readText(),
    writeClipboard: (text) => clipboard.writeText(text),
    writePicture: (png) => {
      const picture = new Blob([new Uint8Array(png)], { type: 'image/png' });
      return clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    },
  };
}

/** Reads a file for a window, which may write it from now on. */
export async function openPath(
  design: DesignWindow,
  services: HostServices,
  path: string,
): Promise<FileResult<Opened>> {
  const read = await services.store.read(path);
  if (!read.ok) return read;
  const { name, bytes, version } = read.value;
  const handle = { id: await allow(design, services, read.value.path), version };
  return { ok: true, value: { name, bytes, handle } };
}

async function savePath(
  design: DesignWindow,
  services: HostServices,
  {
    path,
    text,
    expected,
  }: { readonly path: string; readonly text: string; readonly expected: string | undefined },
): Promise<FileResult<{ readonly name: string; readonly handle: Opened['handle'] }>> {
  const saved = await services.store.save(path, text, expected);
  if (!saved.ok) {
    design.isClosing = false;
    return saved;
  }
  const { name, version } = saved.value;
  return {
    ok: true,
    value: { name, handle: { id: await allow(design, services, saved.value.path), version } },
  };
}

async function allow(
  design: DesignWindow,
  { store, addRecent }: HostServices,
  path: string,
): Promise<string> {
  const { id } = await store.recents.remember(path);
  addRecent(path);
  design.path = path;
  design.paths.set(id, path);
  design.window.setRepresentedFilename(path);
  return id;
}

async function askForFile(
  design: DesignWindow,
  options: OpenDialogOptions,
): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(design.window, options);
  return filePaths[0];
}

function safeName(name: string): string {
  return isFileName(name) ? name : 'design.arch';
}
