import {
  isFileName,
  readDesignFile,
  saveDesignFile,
  writeFolder,
  type FileResult,
  type RecentFiles,
} from '@archivolt/files';
import { clipboard, dialog, Menu, shell, type OpenDialogOptions } from 'electron';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallArgs, CallName } from './calls.js';
import type { DesignWindow } from './design-window.js';
import { menuOf } from './menu.js';

export interface HostServices {
  readonly recents: RecentFiles;
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
export function hostCalls(design: DesignWindow, { recents, isMac }: HostServices): HostCalls {
  const open = (path: string) => openPath(design, recents, path);
  const save = (path: string, text: string, expected?: string) =>
    savePath(design, recents, { path, text, expected });
  return {
    initialFile: async () => {
      const path = design.takeInitialFile();
      return path === undefined ? { ok: true, value: undefined } : open(path);
    },
    openFile: async () => {
      const path = await askForFile(design, {
        properties: ['openFile'],
        filters: [DESIGN, TEMPLATE],
      });
      return path === undefined ? CANCELLED : open(path);
    },
    saveFile: (handle, text, force) => {
      const path = design.paths.get(handle.id);
      if (path === undefined) {
        return {
          ok: false,
          failure: { code: 'not-found', message: 'Save this design under a name first.' },
        };
      }
      return save(path, text, force ? undefined : handle.version);
    },
    saveFileAs: async (name, text) => {
      const options = { defaultPath: safeName(name), filters: [DESIGN] };
      const { filePath } = await dialog.showSaveDialog(design.window, options);
      return filePath ? save(filePath, text) : CANCELLED;
    },
    exportFolder: async (name, files) => {
      const parent = await askForFile(design, { properties: ['openDirectory', 'createDirectory'] });
      return parent === undefined ? CANCELLED : writeFolder(join(parent, safeName(name)), files);
    },
    saveBytes: async (name, bytes) => {
      const { filePath } = await dialog.showSaveDialog(design.window, {
        defaultPath: safeName(name),
      });
      if (!filePath) return CANCELLED;
      return writeFile(filePath, bytes).then(
        () => ({ ok: true, value: { name: safeName(name) } }),
        () => ({
          ok: false,
          failure: { code: 'denied', message: 'The file could not be written.' },
        }),
      );
    },
    recents: async () =>
      (await recents.list()).map(({ id, name, place, openedAt }) => ({
        id,
        name,
        place,
        openedAt,
      })),
    openRecent: async (id) => {
      const entry = (await recents.list()).find((it) => it.id === id);
      return entry === undefined
        ? {
            ok: false,
            failure: { code: 'not-found', message: 'The file is not in the list any more.' },
          }
        : open(entry.path);
    },
    forgetRecent: (id) => recents.forget(id),
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
  recents: RecentFiles,
  path: string,
): Promise<FileResult<Opened>> {
  const read = await readDesignFile(path);
  if (!read.ok) return read;
  const { name, bytes, version } = read.value;
  const handle = { id: await allow(design, recents, read.value.path), version };
  return { ok: true, value: { name, bytes, handle } };
}

async function savePath(
  design: DesignWindow,
  recents: RecentFiles,
  {
    path,
    text,
    expected,
  }: { readonly path: string; readonly text: string; readonly expected: string | undefined },
): Promise<FileResult<{ readonly name: string; readonly handle: Opened['handle'] }>> {
  const saved = await saveDesignFile(path, text, expected === undefined ? {} : { expected });
  if (!saved.ok) return saved;
  const { name, version } = saved.value;
  return {
    ok: true,
    value: { name, handle: { id: await allow(design, recents, saved.value.path), version } },
  };
}

async function allow(design: DesignWindow, recents: RecentFiles, path: string): Promise<string> {
  const { id } = await recents.remember(path);
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
