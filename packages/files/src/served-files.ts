import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/**
 * What the designer's page may load: its own files, nothing from elsewhere. Inline styles are
 * Monaco's; there are no inline scripts and no `eval`.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export interface ServedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** A file of the built designer by its address, or nothing: no other file can be named. */
export async function servedFile(root: string, pathname: string): Promise<ServedFile | undefined> {
  const path = pathname === '/' ? 'index.html' : pathname.slice(1);
  const segments = path.split('/');
  if (!segments.every((segment) => SEGMENT.test(segment))) return undefined;
  const type = TYPES[extname(path)];
  if (type === undefined) return undefined;
  const bytes = await readFile(join(root, ...segments)).catch(() => undefined);
  return bytes && { bytes: new Uint8Array(bytes), type };
}
