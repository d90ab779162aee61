import {
  done,
  failed,
  isFileName,
  writeFolder,
  type FileResult,
  type FileStore,
} from '@archivolt/files';
import { clipboard, dialog, Menu, shell, type FileFilter, type OpenDialogOptions } from 'electron';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallArgs, CallName } from './calls.js';
import type { DesignWindow } from './design-window.js';
import { menuOf } from './menu.js';

export interface HostServices {
  readonly store: FileStore;
  readonly isMac: boolean;
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

/** What a window's page may ask for. Paths come from dialogs, recents and arguments only. */
export function hostCalls(design: DesignWindow, services: HostServices): HostCalls {
  return {
    ...openingCalls(design, services),
    ...savingCalls(design, services),
    ...windowCalls(design, services),
  };
}

type OpeningCall = 'initialFile' | 'openFile' | 'recents' | 'openRecent' | 'forgetRecent';
type SavingCall = 'saveFile' | 'saveFileAs' | 'exportFolder' | 'saveBytes';

function openingCalls(design: DesignWindow, { store }: HostServices): Pick<HostCalls, OpeningCall> {
  const open = (path: string) => openPath(design, store, path);
  return {
    initialFile: async () => {
      const path = design.takeInitialFile();
      return path === undefined ? { ok: true, value: undefined } : open(path);
    },
    openFile: async () => {
      const filters = [DESIGN, TEMPLATE];
      const path = await askForFile(design, { properties: ['openFile'], filters });
      return path === undefined ? CANCELLED : open(path);
    },
    recents: async () =>
      (await store.recents.list()).map(({ id, name, place, openedAt }) => ({
        id,
        name,
        place,
        openedAt,
      })),
    openRecent: async (id) => {
      const entry = (await store.recents.list()).find((it) => it.id === id);
      return entry === undefined
        ? failed('not-found', 'The file is not in the list any more.')
        : open(entry.path);
    },
    forgetRecent: (id) => store.recents.forget(id),
  };
}

function savingCalls(design: DesignWindow, { store }: HostServices): Pick<HostCalls, SavingCall> {
  const save = (path: string, text: string, expected?: string) =>
    savePath(design, store, { path, text, expected });
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
  { isMac }: HostServices,
): Omit<HostCalls, OpeningCall | SavingCall> {
  return {
    openExternal: (url) => (url.startsWith('https://') ? shell.openExternal(url) : undefined),
    setTitle: (title) => design.window.setTitle(title),
    setEdited: (isEdited) => {
      design.isEdited = isEdited;
      design.window.setDocumentEdited(isEdited);
    },
    setMenus: (menus) => {
      design.menu = menuOf(menus, design, isMac);
      if (!isMac) design.window.setMenu(design.menu);
      else if (design.window.isFocused()) Menu.setApplicationMenu(design.menu);
    },
    readClipboard: () => clipboard.readText(),
    writeClipboard: (text) => clipboard.writeText(text),
  };
}

/** Reads a file for a window, which may write it from now on. */
export async function openPath(
  design: DesignWindow,
  store: FileStore,
  path: string,
): Promise<FileResult<Opened>> {
  const read = await store.read(path);
  if (!read.ok) return read;
  const { name, bytes, version } = read.value;
  const handle = { id: await allow(design, store, read.value.path), version };
  return { ok: true, value: { name, bytes, handle } };
}

async function savePath(
  design: DesignWindow,
  store: FileStore,
  {
    path,
    text,
    expected,
  }: { readonly path: string; readonly text: string; readonly expected: string | undefined },
): Promise<FileResult<{ readonly name: string; readonly handle: Opened['handle'] }>> {
  const saved = await store.save(path, text, expected);
  if (!saved.ok) return saved;
  const { name, version } = saved.value;
  return {
    ok: true,
    value: { name, handle: { id: await allow(design, store, saved.value.path), version } },
  };
}

async function allow(design: DesignWindow, store: FileStore, path: string): Promise<string> {
  const { id } = await store.recents.remember(path);
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
