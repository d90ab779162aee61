import { besideByServer } from './beside-by-server.js';
import { createBrowserHost } from './browser-host.js';
import { isServed, keptByServer, type ServedHandle } from './kept-by-server.js';
import { refused, unreachable, type Call } from './server-call.js';
import {
  done,
  failed,
  type ExportedFile,
  type ExportedFolder,
  type HostPort,
  type HostResult,
  type OpenedFile,
  type RecentFile,
  type SavedFile,
} from './host-port.js';

/** Header that carries the token of the session; without it the server answers 403. */
const TOKEN_HEADER = 'x-archivolt-token';

/** `GET /api/session` */
export interface ServerSession {
  readonly platform: HostPort['platform'];
  /** The file that `archivolt open` was called with. */
  readonly file?: { readonly id: string; readonly name: string };
  readonly recents: readonly RecentFile[];
}

/** `PUT /api/file?id=…` and `POST /api/file?name=…` */
export interface ServerSaved {
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

/**
 * The host of `archivolt open`. Endpoints, all with the token header, on the page's own origin:
 * `GET /api/session` → ServerSession · `GET /api/file?id=` → bytes, with `x-archivolt-name` and `etag` ·
 * `GET /api/peek?id=` → bytes, 204 when there are none ·
 * `PUT /api/file?id=` with `if-match` → ServerSaved, 412 when it changed on disk ·
 * `POST /api/file?name=` → ServerSaved · `POST /api/export` `{ name, files }` → `{ place }` ·
 * what `kept-by-server.ts` and `beside-by-server.ts` call.
 */
export async function createLocalServerHost(token: string): Promise<HostPort> {
  const browser = createBrowserHost();
  const call = caller(token);
  const session = await readSession(call);
  return {
    ...browser,
    kind: 'server',
    platform: session.platform,
    canWriteFolders: true,
    initialFile: () =>
      session.file === undefined
        ? Promise.resolve(done(undefined))
        : readFile(call, session.file.id),
    saveFile: (handle, text, options) =>
      isServed(handle)
        ? writeFile(call, handle, { text, force: options?.force ?? false })
        : browser.saveFile(handle, text, options),
    readAgain: (handle) =>
      isServed(handle)
        ? readFile(call, handle.id)
        : Promise.resolve(failed('not-found', 'The file is not there any more.')),
    saveFileAs: (name, text) => createFile(call, name, text),
    exportFolder: (name, files) => writeFolder(call, name, files),
    recents: async () => (await readSession(call)).recents,
    openRecent: (id) => readFile(call, id),
    peekRecent: (id) => peek(call, id),
    forgetRecent: async (id) => {
      await call(`/api/recent?id=${encodeURIComponent(id)}`, { method: 'DELETE' });
    },
    beside: besideByServer(call),
    ...keptByServer(call),
  };
}

function caller(token: string): Call {
  return async (path, init = {}) => {
    const headers = { ...headersOf(init), [TOKEN_HEADER]: token };
    return fetch(path, { ...init, headers }).catch(() => undefined);
  };
}

function headersOf(init: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(init.headers).entries());
}

async function readSession(call: Call): Promise<ServerSession> {
  const response = await call('/api/session');
  if (!response?.ok) return { platform: 'linux', recents: [] };
  return (await response.json()) as ServerSession;
}

async function readFile(call: Call, id: string): Promise<HostResult<OpenedFile>> {
  const response = await call(`/api/file?id=${encodeURIComponent(id)}`);
  if (!response) return unreachable();
  if (!response.ok) return failed('not-found', 'The file is not there any more.');
  return done({
    name: decodeURIComponent(response.headers.get('x-archivolt-name') ?? 'design.arch'),
    handle: { id, version: response.headers.get('etag') ?? '' } satisfies ServedHandle,
    bytes: new Uint8Array(await response.arrayBuffer()),
  });
}

async function peek(call: Call, id: string): Promise<Uint8Array | undefined> {
  const response = await call(`/api/peek?id=${encodeURIComponent(id)}`);
  return response?.status === 200 ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

async function writeFile(
  call: Call,
  handle: ServedHandle,
  { text, force }: { readonly text: string; readonly force: boolean },
): Promise<HostResult<SavedFile>> {
  const response = await call(`/api/file?id=${encodeURIComponent(handle.id)}`, {
    method: 'PUT',
    body: text,
    headers: force ? {} : { 'if-match': handle.version },
  });
  return saved(response);
}

async function createFile(call: Call, name: string, text: string): Promise<HostResult<SavedFile>> {
  const path = `/api/file?name=${encodeURIComponent(name)}`;
  return saved(await call(path, { method: 'POST', body: text }));
}

async function saved(response: Response | undefined): Promise<HostResult<SavedFile>> {
  if (!response) return unreachable();
  if (!response.ok) return refused(response);
  const { id, name, version } = (await response.json()) as ServerSaved;
  return done({ name, handle: { id, version } satisfies ServedHandle });
}

async function writeFolder(
  call: Call,
  name: string,
  files: readonly ExportedFile[],
): Promise<HostResult<ExportedFolder>> {
  const response = await call('/api/export', {
    method: 'POST',
    body: JSON.stringify({ name, files }),
    headers: { 'content-type': 'application/json' },
  });
  if (!response) return unreachable();
  if (!response.ok) return refused(response);
  return done((await response.json()) as ExportedFolder);
}
