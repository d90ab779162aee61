import {
  done,
  failed,
  type ExportedFile,
  type ExportedFolder,
  type HostPort,
  type HostResult,
  type OpenedFile,
  type SavedFile,
} from './host-port.js';
import { forget, recall, recentFiles, remember } from './recent-store.js';
import { updateFolder } from './update-folder.js';
import { zip } from './zip.js';

const DESIGN = { description: 'Archivolt design', accept: { 'application/json': ['.arch'] } };
const TEMPLATE = {
  description: 'SAM or CloudFormation template',
  accept: { 'text/plain': ['.yaml', '.yml', '.json', '.template'] },
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
    saveFile: (handle, text) => guard(() => write(handle, text)),
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
  const [handle] = await pickers().showOpenFilePicker({ types: [DESIGN, TEMPLATE] });
  if (!handle) throw new DOMException('', 'AbortError');
  return read(handle);
}

async function read(handle: FileSystemFileHandle): Promise<OpenedFile> {
  const file = await handle.getFile();
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

async function write(handle: unknown, text: string): Promise<SavedFile> {
  if (!(handle instanceof FileSystemFileHandle)) throw new DOMException('', 'NotFoundError');
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  await remember(handle);
  return { name: handle.name, handle };
}

async function pickAndWrite(suggestedName: string, text: string): Promise<SavedFile> {
  return write(await pickers().showSaveFilePicker({ suggestedName, types: [DESIGN] }), text);
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
    input.accept = '.arch,.yaml,.yml,.json,.template';
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
