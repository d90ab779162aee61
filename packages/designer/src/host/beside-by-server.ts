import { done, failed, type FilesBeside } from './host-port.js';
import { isServed, type ServedHandle } from './kept-by-server.js';
import { refused, unreachable, type Call } from './server-call.js';

const GONE = failed('not-found', 'The file is not there any more.');

/** `GET /api/beside?id=&path=` → bytes with `etag` and `x-archivolt-id`, 204 where there is none · `PUT` with `if-match` → `{ version }`, 412 when it changed. */
export function besideByServer(call: Call): FilesBeside {
  const addressOf = (id: string, path: string) =>
    `/api/beside?id=${encodeURIComponent(id)}&path=${encodeURIComponent(path)}`;
  return {
    read: async (file, path) => {
      if (!isServed(file)) return GONE;
      const response = await call(addressOf(file.id, path));
      if (response === undefined) return unreachable();
      if (response.status !== 200) return GONE;
      const bytes = new Uint8Array(await response.arrayBuffer());
      const version = response.headers.get('etag') ?? '';
      const handle = { id: response.headers.get('x-archivolt-id') ?? '', version };
      return done({ bytes, version, handle: handle satisfies ServedHandle });
    },
    save: async (file, path, { text, expected }) => {
      if (!isServed(file)) return GONE;
      const headers: Record<string, string> =
        expected === undefined ? {} : { 'if-match': expected };
      const response = await call(addressOf(file.id, path), { method: 'PUT', body: text, headers });
      if (response === undefined) return unreachable();
      if (!response.ok) return refused(response);
      return done((await response.json()) as { readonly version: string });
    },
  };
}
