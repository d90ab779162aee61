import { inStore } from './database.js';
import { done, failed, type FileVersions } from './host-port.js';
import { idOf } from './recent-store.js';

interface Row {
  readonly file: string;
  readonly savedAt: number;
  readonly bytes: Uint8Array;
}

/** Versions of one file; the oldest go. */
const KEPT = 30;

export const versionStore: FileVersions = {
  list: async (handle) => {
    const rows = await rowsOf(handle);
    return rows.map(({ savedAt }) => ({ id: String(savedAt), savedAt }));
  },
  read: async (handle, id) => {
    const row = (await rowsOf(handle)).find(({ savedAt }) => String(savedAt) === id);
    return row === undefined
      ? failed('not-found', 'This version is not kept any more.')
      : done(row.bytes);
  },
};

/** Keeping a version never stands in the way of a save. */
export async function keepVersion(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const file = await idOf(handle);
  if (file === undefined) return;
  const rows = await rowsOf(handle);
  const [last] = rows;
  if (last !== undefined && isSame(last.bytes, bytes)) return;
  const savedAt = Math.max(Date.now(), (last?.savedAt ?? 0) + 1);
  await inStore('versions', 'readwrite', (store) => {
    for (const old of rows.slice(KEPT - 1)) store.delete([file, old.savedAt]);
    return store.put({ file, savedAt, bytes } satisfies Row);
  }).catch(() => undefined);
}

/** Newest first. */
async function rowsOf(handle: unknown): Promise<readonly Row[]> {
  const file = handle instanceof FileSystemFileHandle ? await idOf(handle) : undefined;
  if (file === undefined) return [];
  const range = IDBKeyRange.bound([file, 0], [file, Number.MAX_SAFE_INTEGER]);
  const rows = await inStore<Row[]>('versions', 'readonly', (store) => store.getAll(range)).catch(
    () => [],
  );
  return rows.toReversed();
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
