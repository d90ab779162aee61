import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONTENT_SECURITY_POLICY, servedFile, type FileStore } from '@archivolt/files';
import { answerCall } from './api.js';
import { createPages, type Pages } from './pages.js';
import { createServerFiles, type ServerFiles } from './server-files.js';

export interface ServerOptions {
  /** Folder of the built designer. */
  readonly designer: string;
  /** Where new files and exports go. */
  readonly folder: string;
  readonly file?: string;
  readonly store: FileStore;
  readonly platform: 'mac' | 'windows' | 'linux';
  /** Secret of this session, in the page's address and in every call. */
  readonly token: string;
}

export interface DesignServer {
  /** With the token in its fragment, which browsers send to nobody. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the designer and the files of one session, on 127.0.0.1 only, on a free port. */
export async function startDesignServer(options: ServerOptions): Promise<DesignServer> {
  const { folder, file, store, platform } = options;
  const files = createServerFiles({
    folder,
    store,
    platform,
    ...(file === undefined ? {} : { file }),
  });
  const pages = createPages();
  const server = createServer((request, response) => {
    const address = server.address() as AddressInfo;
    answer({ request, response }, options, {
      files,
      pages,
      host: `127.0.0.1:${address.port}`,
    }).catch(() => {
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/#token=${options.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * A page elsewhere could aim at this port: the host must be ours (no rebinding of names), a call
 * must carry the token, and must come from our own origin.
 */
async function answer(
  { request, response }: Exchange,
  { designer, token }: ServerOptions,
  {
    files,
    pages,
    host,
  }: { readonly files: ServerFiles; readonly pages: Pages; readonly host: string },
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  const { origin } = request.headers;
  const isOurs =
    request.headers.host === host && (origin === undefined || origin === `http://${host}`);
  if (!isOurs) return void response.writeHead(403).end();
  const url = new URL(request.url ?? '/', `http://${host}`);
  if (url.pathname.startsWith('/api/')) {
    if (request.headers['x-archivolt-token'] !== token) return void response.writeHead(403).end();
    return answerCall(request, response, { url, files, pages });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405).end();
  const file = await servedFile(designer, url.pathname);
  if (file === undefined) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': file.type });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}
