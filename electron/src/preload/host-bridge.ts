import type { FileChange, HostPort, OpenedFile } from '@archivolt/designer';
import { ipcRenderer } from 'electron';
import { ACTION_REQUEST, CALL, FILE_CHANGE, OPEN_REQUEST } from '../channels.js';

const call = (name: string, ...args: readonly unknown[]) => ipcRenderer.invoke(CALL, name, args);
const tell = (name: string, ...args: readonly unknown[]) => void call(name, ...args);

function subscribe(channel: string, listener: Parameters<typeof ipcRenderer.on>[1]): () => void {
  ipcRenderer.on(channel, listener);
  return () => void ipcRenderer.off(channel, listener);
}

const PLATFORMS: Readonly<Record<string, HostPort['platform']>> = {
  darwin: 'mac',
  win32: 'windows',
};

/**
 * What the page may ask for, and no more.
 * @param page names this page, apart from the one that was there before a reload
 */
export function createHost(page: string): HostPort {
  return {
    kind: 'desktop',
    platform: PLATFORMS[process.platform] ?? 'linux',
    canWriteFolders: true,
    initialFile: () => call('initialFile'),
    openFile: () => call('openFile'),
    saveFile: (handle, text, options) => call('saveFile', handle, text, options?.force ?? false),
    readAgain: (handle) => call('readAgain', handle),
    beside: {
      read: (file, path) => call('readBeside', file, path),
      save: (file, path, options) => call('saveBeside', file, path, options),
    },
    drafts: draftsOf(page),
    versions: {
      list: (handle) => call('listVersions', handle),
      read: (handle, id) => call('readVersion', handle, id),
    },
    watchFile: (handle, listener) => {
      tell('watchFile', handle);
      const stop = subscribe(FILE_CHANGE, (_event, told: ToldChange) =>
        listener(changeOf(told, handle)),
      );
      return () => {
        stop();
        tell('unwatchFile');
      };
    },
    saveFileAs: (name, text) => call('saveFileAs', name, text),
    exportFolder: (name, files) => call('exportFolder', name, files),
    saveBytes: (name, bytes, type) => call('saveBytes', name, bytes, type),
    recents: () => call('recents'),
    openRecent: (id) => call('openRecent', id),
    peekRecent: (id) => call('peekRecent', id),
    forgetRecent: (id) => call('forgetRecent', id),
    openExternal: (url) => tell('openExternal', url),
    setTitle: (title) => tell('setTitle', title),
    setEdited: (isEdited) => tell('setEdited', isEdited),
    setMenus: (menus) => tell('setMenus', menus),
    onOpenRequest: (listener) =>
      subscribe(OPEN_REQUEST, (_event, file: OpenedFile) => listener(file)),
    onActionRequest: (listener) =>
      subscribe(ACTION_REQUEST, (_event, action: string) => listener(action)),
    clipboard: {
      readText: () => call('readClipboard'),
      writeText: (text) => call('writeClipboard', text),
      writePicture: (png) => call('writePicture', png),
    },
  };
}

function draftsOf(page: string): HostPort['drafts'] {
  return {
    keep: (draft) => call('keepDraft', page, draft),
    drop: () => call('dropDraft', page),
    left: (file) => call('leftDrafts', page, file),
    discard: (id) => call('dropDraft', id),
  };
}

type ToldChange =
  | { readonly kind: 'changed' | 'gone' }
  | { readonly kind: 'renamed'; readonly id: string; readonly name: string };

/** A file under another name is the same version of it. */
function changeOf(told: ToldChange, handle: unknown): FileChange {
  if (told.kind !== 'renamed') return told;
  const { id, name } = told;
  return { kind: told.kind, file: { name, handle: { ...(handle as object), id } } };
}
