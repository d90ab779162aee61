import { done, failed, fileId, watchFile, type FileEvent, type LeftDraft } from '@archivolt/files';
import { basename } from 'node:path';
import { FILE_CHANGE } from '../channels.js';
import type { CallArgs, CallName } from './calls.js';
import type { DesignWindow } from './design-window.js';
import type { HostServices } from './host-calls.js';

export type KeptCall =
  | 'readBeside'
  | 'saveBeside'
  | 'keepDraft'
  | 'dropDraft'
  | 'leftDrafts'
  | 'listVersions'
  | 'readVersion'
  | 'watchFile'
  | 'unwatchFile';

type Calls = { readonly [Name in KeptCall & CallName]: (...args: CallArgs<Name>) => unknown };

/** Drafts, earlier versions, and what becomes of the open file. */
export function keptCalls(design: DesignWindow, services: HostServices): Calls {
  const { store } = services;
  const pathOf = (handle: { readonly id: string }) => design.paths.get(handle.id);
  return {
    ...besideCalls(design, services),
    keepDraft: (page, { name, text, handle }) => {
      design.page = page;
      const path = handle && pathOf(handle);
      return store.drafts.keep(page, {
        name,
        text,
        ...(path === undefined ? {} : { path, version: handle?.version ?? '' }),
      });
    },
    dropDraft: (page) => store.drafts.drop(page),
    leftDrafts: (page, handle) => {
      const { page: before } = design;
      design.page = page;
      const path = handle && pathOf(handle);
      return leftDrafts(
        design,
        services,
        (draft) => path === undefined || draft.id === before || (draft.path ?? path) === path,
      );
    },
    listVersions: (handle) => {
      const path = pathOf(handle);
      return path === undefined ? [] : store.versions.list(path);
    },
    readVersion: (handle, id) => {
      const path = pathOf(handle);
      return path === undefined
        ? failed('not-found', 'This version is not kept any more.')
        : store.versions.read(path, id);
    },
    watchFile: (handle) => {
      design.stopWatching();
      const path = pathOf(handle);
      if (path === undefined) return;
      design.stopWatching = watchFile(
        path,
        (event) => {
          if (!design.window.isDestroyed()) tellPage(design, event);
        },
        { since: handle.version },
      );
    },
    unwatchFile: () => design.stopWatching(),
  };
}

/** Templates in the folder of the open file. They are read and written, and are no files of the window. */
function besideCalls(
  { paths }: DesignWindow,
  { store }: HostServices,
): Pick<Calls, 'readBeside' | 'saveBeside'> {
  const pathOf = (handle: { readonly id: string }) => paths.get(handle.id);
  return {
    readBeside: async (handle, name) => {
      const read = await store.beside.read(pathOf(handle), name);
      if (!read.ok) return read;
      const { bytes, version, path } = read.value;
      const id = fileId(path);
      paths.set(id, path);
      return done({ bytes, version, handle: { id, version } });
    },
    saveBeside: async (handle, name, options) => {
      const saved = await store.beside.save(pathOf(handle), name, options);
      return saved.ok ? done({ version: saved.value.version }) : saved;
    },
  };
}

/** Each is offered in one window only, however many there are. */
async function leftDrafts(
  design: DesignWindow,
  services: HostServices,
  isOfWindow: (draft: LeftDraft) => boolean,
): Promise<unknown> {
  const { store, livePages, offered } = services;
  const left = await store.drafts.left((id) => livePages().has(id));
  const fresh = left.filter((draft) => !offered.has(draft.id) && isOfWindow(draft));
  for (const { id } of fresh) offered.add(id);
  return Promise.all(fresh.map((draft) => shown(design, services, draft)));
}

async function shown(
  design: DesignWindow,
  { store }: HostServices,
  { id, name, text, keptAt, path, version = '' }: LeftDraft,
): Promise<unknown> {
  if (path === undefined) return { id, name, text, keptAt };
  const file = fileId(path);
  design.paths.set(file, path);
  const read = await store.read(path);
  const bytes = read.ok ? { bytes: read.value.bytes } : {};
  return { id, name, text, keptAt, handle: { id: file, version }, ...bytes };
}

function tellPage(design: DesignWindow, event: FileEvent): void {
  const { webContents } = design.window;
  if (event.kind !== 'renamed') return webContents.send(FILE_CHANGE, event);
  const id = fileId(event.path);
  design.paths.set(id, event.path);
  design.window.setRepresentedFilename(event.path);
  webContents.send(FILE_CHANGE, { kind: event.kind, id, name: basename(event.path) });
}
