import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileStore } from '@archivolt/files';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDesignServer, type DesignServer } from './design-server.js';

const TOKEN = 'secret';
let folder = '';
let server: DesignServer;
let origin = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archivolt-server-'));
  await mkdir(join(folder, 'designer'));
  await writeFile(join(folder, 'designer', 'index.html'), '<title>Archivolt</title>');
  await writeFile(join(folder, 'orders.arch'), '{}\n');
  server = await startDesignServer({
    designer: join(folder, 'designer'),
    folder,
    file: join(folder, 'orders.arch'),
    store: createFileStore({ folder: join(folder, 'data'), now: () => 1 }),
    platform: 'linux',
    token: TOKEN,
  });
  origin = new URL(server.url).origin;
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const call = (path: string, init: RequestInit = {}) =>
  fetch(`${origin}${path}`, {
    ...init,
    headers: { 'x-archivolt-token': TOKEN, ...(init.headers as Record<string, string>) },
  });

async function openedFile(): Promise<{ id: string; name: string }> {
  const session = (await (await call('/api/session')).json()) as {
    file: { id: string; name: string };
  };
  return session.file;
}

test('SEC32 the page is served with a strict policy, and nothing else is', async () => {
  const page = await fetch(`${origin}/`);
  expect(await page.text()).toContain('Archivolt');
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
  expect((await fetch(`${origin}/%2e%2e/orders.arch`)).status).toBe(404);
  expect((await fetch(`${origin}/orders.arch`)).status).toBe(404);
});

test('a call without the token, from another origin or another host is refused', async () => {
  expect((await fetch(`${origin}/api/session`)).status).toBe(403);
  expect((await call('/api/session', { headers: { origin: 'https://evil.example' } })).status).toBe(
    403,
  );
  const status = await new Promise<number | undefined>((resolve) => {
    const { port } = new URL(origin);
    const headers = { host: `evil.example:${port}`, 'x-archivolt-token': TOKEN };
    request({ host: '127.0.0.1', port, path: '/api/session', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
  });
  expect(status).toBe(403);
});

test('FILE4 the opened file is read, saved, and not overwritten when it changed on disk', async () => {
  const { id, name } = await openedFile();
  expect(name).toBe('orders.arch');
  const read = await call(`/api/file?id=${id}`);
  expect(await read.text()).toBe('{}\n');
  const version = read.headers.get('etag') ?? '';
  const saved = await call(`/api/file?id=${id}`, {
    method: 'PUT',
    body: 'new',
    headers: { 'if-match': version },
  });
  expect(saved.status).toBe(200);
  expect(await readFile(join(folder, 'orders.arch'), 'utf8')).toBe('new');
  const stale = await call(`/api/file?id=${id}`, {
    method: 'PUT',
    body: 'x',
    headers: { 'if-match': version },
  });
  expect(stale.status).toBe(412);
  expect((await call(`/api/file?id=${id}`, { method: 'PUT', body: 'forced' })).status).toBe(200);
});

test('SEC34 a new design never overwrites one, and its name cannot lead elsewhere', async () => {
  const made = await call('/api/file?name=orders.arch', { method: 'POST', body: 'mine' });
  expect(await made.json()).toMatchObject({ name: 'orders-2.arch' });
  expect(await readFile(join(folder, 'orders.arch'), 'utf8')).toBe('{}\n');
  for (const name of ['../x.arch', 'x.sh', 'a/b.arch', ''])
    expect(
      (await call(`/api/file?name=${encodeURIComponent(name)}`, { method: 'POST', body: '' }))
        .status,
    ).toBe(403);
});

test('an export is written beside the design, inside its folder only', async () => {
  const send = (files: unknown) =>
    call('/api/export', { method: 'POST', body: JSON.stringify({ name: 'orders-sam', files }) });
  const written = await send([{ path: 'src/a.ts', text: 'x' }]);
  expect(await written.json()).toEqual({ place: join(folder, 'orders-sam'), kept: [] });
  expect((await send([{ path: '../../a', text: 'x' }])).status).toBe(403);
  expect((await send('no list')).status).toBe(403);
});

test('SEC32 nothing outside of the designer is served, however it is spelt', async () => {
  for (const path of [
    '/../orders.arch',
    '/%2e%2e/orders.arch',
    '/..%2forders.arch',
    '/%2e%2e%2forders.arch',
    '/....//orders.arch',
    '/..\\orders.arch',
    '/%00index.html',
    '/index.html%00.js',
    '//etc/passwd',
    '/designer/index.html',
    '/.git/config',
  ])
    expect((await raw({ path })).status, path).toBeGreaterThanOrEqual(403);
});

test('SEC30 SEC31 a page elsewhere gets nothing, whatever it claims', async () => {
  const { port } = new URL(origin);
  const own = { 'x-archivolt-token': TOKEN };
  for (const headers of [
    { ...own, host: `localhost:${port}` },
    { ...own, host: `archivolt.example:${port}` },
    { ...own, host: `127.0.0.1:${port}.evil.example` },
    { ...own, host: '127.0.0.1' },
    { ...own, host: `127.0.0.1:${port}`, origin: 'null' },
    { ...own, host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${Number(port) + 1}` },
    { ...own, host: `127.0.0.1:${port}`, origin: `http://localhost:${port}` },
    { host: `127.0.0.1:${port}` },
    { host: `127.0.0.1:${port}`, 'x-archivolt-token': '' },
    { host: `127.0.0.1:${port}`, 'x-archivolt-token': TOKEN.slice(0, -1) },
    { host: `127.0.0.1:${port}`, 'x-archivolt-token': `${TOKEN}x` },
  ])
    for (const path of ['/api/session', '/api/drafts', '/api/file?id=x'])
      expect((await raw({ path, headers })).status, JSON.stringify(headers)).toBe(403);
  const preflight = await raw({
    path: '/api/session',
    method: 'OPTIONS',
    headers: { host: `127.0.0.1:${port}`, origin: 'https://evil.example' },
  });
  expect(preflight.status).toBe(403);
  expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
});

test('SEC33 a body that is too large is refused before it is read', async () => {
  const { id } = await openedFile();
  const headers = { 'x-archivolt-token': TOKEN, 'content-length': String(65 * 1024 * 1024) };
  const { status } = await raw({ path: `/api/file?id=${id}`, method: 'PUT', headers, body: 'x' });
  expect(status).toBe(413);
  expect(await readFile(join(folder, 'orders.arch'), 'utf8')).toBe('{}\n');
});

test('drafts are kept for a page, and left when its connection ends', async () => {
  const { id } = await openedFile();
  const page = crypto.randomUUID();
  const stream = new AbortController();
  await call(`/api/events?page=${page}`, { signal: stream.signal });
  const draft = { name: 'orders.arch', text: 'unsaved', id, version: 'v' };
  const kept = await call(`/api/draft?page=${page}`, {
    method: 'PUT',
    body: JSON.stringify(draft),
  });
  expect(kept.status).toBe(200);
  const left = async () => (await (await call('/api/drafts')).json()) as unknown[];
  expect(await left()).toEqual([]);
  stream.abort();
  await expect
    .poll(left)
    .toMatchObject([
      { id: page, name: 'orders.arch', text: 'unsaved', file: { id, version: 'v' } },
    ]);
  for (const body of ['{', '[]', '{"name":1,"text":""}'])
    expect((await call(`/api/draft?page=${page}`, { method: 'PUT', body })).status).toBe(403);
  expect((await call('/api/draft?page=../x', { method: 'PUT', body: '{}' })).status).toBe(403);
  await call(`/api/draft?page=${page}`, { method: 'DELETE' });
  expect(await left()).toEqual([]);
});

test('versions of a file are listed and read, of that file only', async () => {
  const { id } = await openedFile();
  await call(`/api/file?id=${id}`, { method: 'PUT', body: 'one' });
  const versions = (await (await call(`/api/versions?id=${id}`)).json()) as { id: string }[];
  expect(versions.length).toBe(2);
  const read = await call(`/api/version?id=${id}&version=${versions[1]?.id}`);
  expect(await read.text()).toBe('{}\n');
  expect((await call(`/api/version?id=${id}&version=..%2F..%2Fx`)).status).toBe(204);
  expect(await (await call('/api/versions?id=unknown')).json()).toEqual([]);
});

/** A request as no browser would send it. */
function raw(options: {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders }> {
  const { port } = new URL(origin);
  const { body, ...rest } = options;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, ...rest }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
      sent.destroy();
    });
    sent.once('error', reject);
    if (body === undefined) sent.end();
    else sent.write(body);
  });
}

test('an unknown file id is not found', async () => {
  expect((await call('/api/file?id=..%2Forders.arch')).status).toBe(404);
});

test('a look at a file does not open it', async () => {
  const { id } = await openedFile();
  expect(await (await call(`/api/peek?id=${id}`)).text()).toBe('{}\n');
  expect((await call('/api/peek?id=unknown')).status).toBe(204);
  await rm(join(folder, 'orders.arch'));
  expect((await call(`/api/peek?id=${id}`)).status).toBe(204);
});

test('templates beside the opened file are read and saved, and none elsewhere', async () => {
  const { id } = await openedFile();
  await writeFile(join(folder, 'template.yaml'), 'Resources: {}\n');
  const at = (path: string) => `/api/beside?id=${id}&path=${encodeURIComponent(path)}`;
  const read = await call(at('template.yaml'));
  expect(await read.text()).toBe('Resources: {}\n');
  const put = (version: string) =>
    call(at('template.yaml'), { method: 'PUT', body: 'mine', headers: { 'if-match': version } });
  expect((await put('other')).status).toBe(412);
  expect((await put(read.headers.get('etag') ?? '')).status).toBe(200);
  expect(await readFile(join(folder, 'template.yaml'), 'utf8')).toBe('mine');
  for (const path of ['../template.yaml', '/etc/hosts', 'orders.arch', 'data/../../x.yaml']) {
    expect((await call(at(path))).status).toBe(204);
    expect((await call(at(path), { method: 'PUT', body: 'x' })).status).toBe(404);
  }
  expect((await call('/api/beside?id=unknown&path=template.yaml')).status).toBe(204);
});
