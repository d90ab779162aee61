import { inStore } from './database.js';
import type { RecentFile } from './host-port.js';

const KEPT = 12;

/** File handles outlive a page only in IndexedDB; names alone would not open again. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly openedAt: number;
  readonly handle: FileSystemFileHandle;
}

export async function recentFiles(): Promise<readonly RecentFile[]> {
  const rows = await allRows();
  return rows.map(({ id, name, openedAt }) => ({ id, name, openedAt }));
}

export async function recall(id: string): Promise<FileSystemFileHandle | undefined> {
  return (await allRows()).find((row) => row.id === id)?.handle;
}

/** The id of a file that is remembered: the same file is known again by asking the handles. */
export async function idOf(handle: FileSystemFileHandle): Promise<string | undefined> {
  return idAmong(await allRows(), handle);
}

async function idAmong(
  rows: readonly Row[],
  handle: FileSystemFileHandle,
): Promise<string | undefined> {
  const same = await Promise.all(rows.map((row) => row.handle.isSameEntry(handle)));
  return rows.find((_, index) => same[index])?.id;
}

/** Puts the file first. */
export async function remember(handle: FileSystemFileHandle): Promise<void> {
  const rows = await allRows();
  const id = (await idAmong(rows, handle)) ?? crypto.randomUUID();
  const dropped = rows.filter((row) => row.id !== id).slice(KEPT - 1);
  await change((store) => {
    store.put({ id, name: handle.name, openedAt: Date.now(), handle } satisfies Row);
    for (const row of dropped) store.delete(row.id);
  });
}

export function forget(id: string): Promise<void> {
  return change((store) => {
    store.delete(id);
  });
}

async function allRows(): Promise<readonly Row[]> {
  const rows = await inStore<Row[]>('recents', 'readonly', (store) => store.getAll()).catch(
    () => [],
  );
  return rows.toSorted((a, b) => b.openedAt - a.openedAt);
}

/** A private window has no database: nothing is remembered then, and nothing fails. */
async function change(work: (store: IDBObjectStore) => void): Promise<void> {
  await inStore('recents', 'readwrite', (store) => {
    work(store);
    return store.count();
  }).catch(() => undefined);
}
