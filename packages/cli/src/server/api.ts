import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import {
  freeFolder,
  isFileName,
  writeFolder,
  type FileResult,
  type ProjectFile,
  type WrittenFolder,
} from '@archivolt/files';
import { keepDraft, leftDrafts } from './kept-calls.js';
import type { Pages } from './pages.js';
import type { ServerFiles } from './server-files.js';

interface Target {
  readonly url: URL;
  readonly files: ServerFiles;
  readonly pages: Pages;
}

const BODY_LIMIT = 64 * 1024 * 1024;

const STATUS = { 'not-found': 404, denied: 403, changed: 412, failed: 500 } as const;

/** Answers one call of the page. */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
): Promise<void> {
  const { url, files } = target;
  const call = `${request.method} ${url.pathname}`;
  if (request.method === 'GET') return answerQuestion(response, target);
  const page = url.searchParams.get('page') ?? '';
  if (call === 'PUT /api/watch') {
    return sendJson(response, watch(target, page));
  }
  if (call === 'DELETE /api/draft') return sendJson(response, await files.store.drafts.drop(page));
  if (call === 'DELETE /api/recent') {
    return sendJson(response, await files.store.recents.forget(url.searchParams.get('id') ?? ''));
  }
  const body = await readBody(request);
  if (body === undefined) return void response.writeHead(413).end();
  if (call === 'PUT /api/file') {
    const expected = request.headers['if-match'];
    const path = await pathOf(files, url);
    return path === undefined
      ? void response.writeHead(404).end()
      : send(response, await save(files, path, { text: body, expected }));
  }
  if (call === 'PUT /api/beside') {
    const name = url.searchParams.get('path') ?? '';
    const expected = request.headers['if-match'];
    const path = await pathOf(files, url);
    return send(response, await saveBeside(files, path, { name, text: body, expected }));
  }
  if (call === 'PUT /api/draft') return send(response, await keepDraft(files, page, body));
  if (call === 'POST /api/file') return send(response, await create(files, url, body));
  if (call === 'POST /api/export') return send(response, await exportProject(files, body));
  response.writeHead(404).end();
}

async function answerQuestion(
  response: ServerResponse,
  { url, files, pages }: Target,
): Promise<void> {
  const { store } = files;
  const path = await pathOf(files, url);
  switch (url.pathname) {
    case '/api/session':
      return sendJson(response, await session(files));
    case '/api/events':
      return pages.join(url.searchParams.get('page') ?? '', response);
    case '/api/file':
      return sendFile(response, path, files);
    case '/api/beside': {
      const read = await store.beside.read(path, url.searchParams.get('path') ?? '');
      // A page asks whether a file is there: that none is, is no error in its console.
      if (!read.ok) return void response.writeHead(204).end();
      response.setHeader('etag', read.value.version);
      response.setHeader('x-archivolt-id', files.allow(read.value.path));
      return sendOctets(response, read.value.bytes);
    }
    case '/api/peek':
      return sendBytes(response, path, files);
    case '/api/drafts':
      return sendJson(response, await leftDrafts(files, pages));
    case '/api/versions':
      return sendJson(response, path === undefined ? [] : await store.versions.list(path));
    case '/api/version': {
      const id = url.searchParams.get('version') ?? '';
      const read = path === undefined ? undefined : await store.versions.read(path, id);
      return sendOctets(response, read?.ok === true ? read.value : undefined);
    }
    default:
      return void response.writeHead(404).end();
  }
}

/** Renamed files come with the id of their new name. */
function watch({ url, files, pages }: Target, page: string): null {
  const path = files.paths.get(url.searchParams.get('id') ?? '');
  const file =
    path === undefined ? undefined : { path, since: url.searchParams.get('version') ?? undefined };
  pages.watch(page, file, (event) =>
    event.kind === 'renamed'
      ? { kind: event.kind, id: files.allow(event.path), name: basename(event.path) }
      : event,
  );
  return null;
}

async function session(files: ServerFiles): Promise<unknown> {
  const recents = (await files.store.recents.list()).map(({ id, name, place, openedAt }) => ({
    id,
    name,
    place,
    openedAt,
  }));
  if (files.file === undefined) return { platform: files.platform, recents };
  const { id, name } = await register(files, files.file);
  return { platform: files.platform, recents, file: { id, name } };
}

async function register(files: ServerFiles, path: string): Promise<{ id: string; name: string }> {
  const { id, name } = await files.store.recents.remember(path);
  files.allow(path);
  return { id, name };
}

async function pathOf(files: ServerFiles, url: URL): Promise<string | undefined> {
  const id = url.searchParams.get('id') ?? '';
  const known = files.paths.get(id);
  return known ?? (await files.store.recents.list()).find((entry) => entry.id === id)?.path;
}

async function sendFile(
  response: ServerResponse,
  path: string | undefined,
  files: ServerFiles,
): Promise<void> {
  const read = path === undefined ? undefined : await files.store.read(path);
  if (!read?.ok) return void response.writeHead(404).end();
  const { name, bytes, version } = read.value;
  await register(files, read.value.path);
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'x-archivolt-name': encodeURIComponent(name),
    etag: version,
  });
  response.end(bytes);
}

/** A file for its picture: it is not opened by that. */
async function sendBytes(
  response: ServerResponse,
  path: string | undefined,
  files: ServerFiles,
): Promise<void> {
  const read = path === undefined ? undefined : await files.store.read(path);
  sendOctets(response, read?.ok === true ? read.value.bytes : undefined);
}

function sendOctets(response: ServerResponse, bytes: Uint8Array | undefined): void {
  if (bytes === undefined) return void response.writeHead(204).end();
  response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
}

type Saved = FileResult<{ readonly id: string; readonly name: string; readonly version: string }>;

async function save(
  files: ServerFiles,
  path: string,
  { text, expected }: { readonly text: string; readonly expected: string | undefined },
): Promise<Saved> {
  const saved = await files.store.save(path, text, expected);
  if (!saved.ok) return saved;
  return { ok: true, value: { ...(await register(files, path)), version: saved.value.version } };
}

/** A template beside a design. It is no file that was opened: recent files stay as they are. */
async function saveBeside(
  { store }: ServerFiles,
  path: string | undefined,
  {
    name,
    ...options
  }: { readonly name: string; readonly text: string; readonly expected: string | undefined },
): Promise<FileResult<{ readonly version: string }>> {
  const saved = await store.beside.save(path, name, options);
  return saved.ok ? { ok: true, value: { version: saved.value.version } } : saved;
}

/** Never writes over a file that is there: takes `name-2.arch` then. */
async function create(files: ServerFiles, url: URL, text: string): Promise<Saved> {
  const name = url.searchParams.get('name') ?? '';
  if (!isFileName(name) || !name.endsWith('.arch')) {
    return { ok: false, failure: { code: 'denied', message: 'Not a name for a design.' } };
  }
  const stem = name.slice(0, -'.arch'.length);
  for (let number = 1; ; number += 1) {
    const path = join(files.folder, number === 1 ? name : `${stem}-${number}.arch`);
    const found = await files.store.read(path);
    if (!found.ok && found.failure.code === 'not-found') {
      return save(files, path, { text, expected: undefined });
    }
  }
}

async function exportProject(files: ServerFiles, body: string): Promise<FileResult<WrittenFolder>> {
  const project = parseProject(body);
  if (project === undefined || !isFileName(project.name)) {
    return { ok: false, failure: { code: 'denied', message: 'Not a project.' } };
  }
  return writeFolder(await freeFolder(files.folder, project.name), project.files);
}

function parseProject(
  body: string,
): { readonly name: string; readonly files: readonly ProjectFile[] } | undefined {
  try {
    const { name, files } = JSON.parse(body) as { name?: unknown; files?: unknown };
    if (typeof name !== 'string' || !Array.isArray(files) || !files.every(isProjectFile))
      return undefined;
    return { name, files };
  } catch {
    return undefined;
  }
}

function isProjectFile(value: unknown): value is ProjectFile {
  if (typeof value !== 'object' || value === null) return false;
  const { path, text } = value as Partial<Record<keyof ProjectFile, unknown>>;
  return typeof path === 'string' && typeof text === 'string';
}

function send(response: ServerResponse, result: FileResult<unknown>): void {
  if (result.ok) return sendJson(response, result.value);
  sendJson(response, result.failure, STATUS[result.failure.code]);
}

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value ?? null));
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length']) > BODY_LIMIT) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > BODY_LIMIT) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
