import { createDraftStore } from './draft-store.js';
import {
  done,
  failed,
  type ExportedFile,
  type ExportedFolder,
  type FileChange,
  type HostPort,
  type HostResult,
  type OpenedFile,
  type SavedFile,
} from './host-port.js';
import { forget, recall, recentFiles, remember } from './recent-store.js';
import { updateFolder } from './update-folder.js';
import { keepVersion, versionStore } from './version-store.js';
import { zip } from './zip.js';

const DESIGN = { description: 'Archivolt design', accept: { 'application/json': ['.arch'] } };
const TEMPLATE = {
  description: 'SAM or CloudFormation template',
  accept: { 'text/plain': ['.yaml', '.yml', '.json', '.template'] },
};
const PICTURE = {
  description: 'Picture of a design',
  accept: { 'image/*': ['.svg', '.png'], 'application/pdf': ['.pdf'] },
};

/** A web page on its own: file access where the browser has it, upload and download elsewhere. */
export function createBrowserHost(): HostPort {
  const hasFileAccess = 'showOpenFilePicker' in window;
  let isEdited = false;
  window.addEventListener('beforeunload', (event) => {
    if (isEdited) event.preventDefault();
  });
  return {
    kind: 'browser',
    platform: platformOf(navigator.userAgent),
    canWriteFolders: 'showDirectoryPicker' in window,
    initialFile: () => Promise.resolve(done(undefined)),
    openFile: () => (hasFileAccess ? guard(pickFile) : upload()),
    saveFile: (handle, text, options) =>
      guard(() => write(handle, text, { force: options?.force ?? false })),
    readAgain: (handle) => guard(() => read(fileOf(handle))),
    drafts: createDraftStore({
      seen: (handle) => (handle instanceof FileSystemFileHandle ? seen.get(handle) : undefined),
      remember: (handle, at) => {
        if (handle instanceof FileSystemFileHandle && at !== undefined) seen.set(handle, at);
      },
      read: peek,
    }),
    versions: versionStore,
    watchFile: watch,
    saveFileAs: (name, text) =>
      hasFileAccess ? guard(() => pickAndWrite(name, text)) : sendDown(name, text),
    exportFolder: (name, files) => guard(() => writeFolder(name, files)),
    saveBytes: (name, bytes, type) => guard(() => Promise.resolve(download(name, bytes, type))),
    recents: recentFiles,
    openRecent: (id) => guard(() => reopen(id)),
    forgetRecent: forget,
    openExternal: (url) => {
      if (url.startsWith('https://')) window.open(url, '_blank', 'noopener,noreferrer');
    },
    setTitle: (title) => {
      document.title = title;
    },
    setEdited: (value) => {
      isEdited = value;
    },
    onOpenRequest: () => () => undefined,
    onActionRequest: () => () => undefined,
    clipboard: {
      readText: () => navigator.clipboard.readText(),
      writeText: (text) => navigator.clipboard.writeText(text),
      writePicture: (png) => {
        const picture = new Blob([png as BlobPart], { type: 'image/png' });
        return navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      },
    },
  };
}

export function platformOf(userAgent: string): HostPort['platform'] {
  if (/Mac|iPhone|iPad/.test(userAgent)) return 'mac';
  return userAgent.includes('Windows') ? 'windows' : 'linux';
}

async function guard<T>(work: () => Promise<T>): Promise<HostResult<T>> {
  try {
    return done(await work());
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): HostResult<never> {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return failed('cancelled', 'Nothing was chosen.');
  if (error instanceof ChangedError)
    return failed('changed', 'The file was changed outside Archivolt since you opened it.');
  if (name === 'QuotaExceededError')
    return failed('failed', 'The disk is full. Free some space and save again, or save a copy.');
  if (name === 'NotAllowedError')
    return failed('denied', 'The browser did not allow access to the file.');
  if (name === 'NotFoundError') return failed('not-found', 'The file is not there any more.');
  return failed('failed', error instanceof Error ? error.message : String(error));
}

interface PickerWindow {
  showOpenFilePicker(options: unknown): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker(options: unknown): Promise<FileSystemFileHandle>;
  showDirectoryPicker(options: unknown): Promise<FileSystemDirectoryHandle>;
}

function pickers(): PickerWindow {
  return window as unknown as PickerWindow;
}

async function pickFile(): Promise<OpenedFile> {
  const [handle] = await pickers().showOpenFilePicker({ types: [DESIGN, TEMPLATE, PICTURE] });
  if (!handle) throw new DOMException('', 'AbortError');
  return read(handle);
}

/** When each open file was changed last, as far as this page knows. */
const seen = new WeakMap<FileSystemFileHandle, number>();

/** The file holds what this page has never seen. */
class ChangedError extends Error {}

function fileOf(handle: unknown): FileSystemFileHandle {
  if (handle instanceof FileSystemFileHandle) return handle;
  throw new DOMException('', 'NotFoundError');
}

async function read(handle: FileSystemFileHandle): Promise<OpenedFile> {
  const file = await handle.getFile();
  seen.set(handle, file.lastModified);
  await remember(handle);
  return { name: file.name, handle, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function reopen(id: string): Promise<OpenedFile> {
  const handle = await recall(id);
  if (!handle) throw new DOMException('', 'NotFoundError');
  const asking = handle as FileSystemFileHandle & {
    requestPermission?(options: unknown): Promise<PermissionState>;
  };
  const answer = await asking.requestPermission?.({ mode: 'readwrite' });
  if (answer === 'denied') throw new DOMException('', 'NotAllowedError');
  return read(handle);
}

/** What is in a file, where the browser lets this page look without asking. */
async function peek(handle: unknown): Promise<Uint8Array | undefined> {
  if (!(handle instanceof FileSystemFileHandle)) return undefined;
  return handle
    .getFile()
    .then((file) => file.arrayBuffer())
    .then(
      (buffer) => new Uint8Array(buffer),
      () => undefined,
    );
}

/** The browser writes beside the file and puts it in place at `close`. */
async function write(
  target: unknown,
  text: string,
  { force }: { readonly force: boolean },
): Promise<SavedFile> {
  const handle = fileOf(target);
  const known = seen.get(handle);
  const before = await handle.getFile().catch(() => undefined);
  if (!force && known !== undefined && before !== undefined && before.lastModified !== known)
    throw new ChangedError();
  await remember(handle);
  if (before !== undefined && before.size > 0)
    await keepVersion(handle, new Uint8Array(await before.arrayBuffer()));
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  seen.set(handle, (await handle.getFile()).lastModified);
  await keepVersion(handle, new TextEncoder().encode(text));
  return { name: handle.name, handle };
}

const WATCHED_EVERY = 2000;

/** Browsers tell nothing of files: they are looked at. */
function watch(handle: unknown, listener: (change: FileChange) => void): () => void {
  if (!(handle instanceof FileSystemFileHandle)) return () => undefined;
  let told: number | 'gone' | undefined;
  const look = async () => {
    const now = await handle.getFile().then(
      (file) => file.lastModified,
      (error: unknown) =>
        error instanceof DOMException && error.name === 'NotFoundError' ? 'gone' : undefined,
    );
    if (now === undefined || now === seen.get(handle) || now === told) return;
    told = now;
    listener({ kind: now === 'gone' ? 'gone' : 'changed' });
  };
  const timer = setInterval(() => void look(), WATCHED_EVERY);
  return () => clearInterval(timer);
}

async function pickAndWrite(suggestedName: string, text: string): Promise<SavedFile> {
  const handle = await pickers().showSaveFilePicker({ suggestedName, types: [DESIGN] });
  return write(handle, text, { force: true });
}

function sendDown(name: string, text: string): Promise<HostResult<SavedFile>> {
  return guard(() =>
    Promise.resolve(download(name, new TextEncoder().encode(text), 'application/json')),
  );
}

function download(name: string, bytes: Uint8Array, type: string): SavedFile {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return { name };
}

function upload(): Promise<HostResult<OpenedFile>> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.arch,.yaml,.yml,.json,.template,.svg,.png,.pdf';
    input.addEventListener('cancel', () => resolve(failed('cancelled', 'Nothing was chosen.')));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (!file) return resolve(failed('cancelled', 'Nothing was chosen.'));
      void file.arrayBuffer().then((buffer) => {
        resolve(done({ name: file.name, bytes: new Uint8Array(buffer) }));
      });
    });
    input.click();
  });
}

async function writeFolder(name: string, files: readonly ExportedFile[]): Promise<ExportedFolder> {
  if (!('showDirectoryPicker' in window)) {
    const archive = zip(new Map(files.map(({ path, text }) => [path, text])));
    return { place: download(`${name}.zip`, archive, 'application/zip').name, kept: [] };
  }
  const folder = await pickers().showDirectoryPicker({ mode: 'readwrite' });
  const kept = await updateFolder(files, {
    read: (path) => readFrom(folder, path.split('/')),
    write: (path, text) => writeInto(folder, path.split('/'), text),
  });
  return { place: folder.name, kept };
}

async function readFrom(
  folder: FileSystemDirectoryHandle,
  [head = '', ...rest]: readonly string[],
): Promise<string | undefined> {
  try {
    if (rest.length > 0) return await readFrom(await folder.getDirectoryHandle(head), rest);
    return await (await (await folder.getFileHandle(head)).getFile()).text();
  } catch {
    return undefined;
  }
}

async function writeInto(
  folder: FileSystemDirectoryHandle,
  [head = '', ...rest]: readonly string[],
  text: string,
): Promise<void> {
  if (rest.length > 0) {
    return writeInto(await folder.getDirectoryHandle(head, { create: true }), rest, text);
  }
  const file = await folder.getFileHandle(head, { create: true });
  const stream = await file.createWritable();
  await stream.write(text);
  await stream.close();
}
