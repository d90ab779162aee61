import type { RecentFile } from './host-port.js';

/** File handles outlive a page only in IndexedDB; names alone would not open again. */
const DATABASE = 'archivolt';
const STORE = 'recents';
const KEPT = 12;

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

/** Puts the file first. The same file is known again by asking the handles. */
export async function remember(handle: FileSystemFileHandle): Promise<void> {
  const rows = await allRows();
  const same = await Promise.all(rows.map((row) => row.handle.isSameEntry(handle)));
  const id = rows.find((_, index) => same[index])?.id ?? crypto.randomUUID();
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
  const rows = await run<Row[]>('readonly', (store) => store.getAll()).catch(() => []);
  return rows.toSorted((a, b) => b.openedAt - a.openedAt);
}

/** A private window has no database: nothing is remembered then, and nothing fails. */
async function change(work: (store: IDBObjectStore) => void): Promise<void> {
  await run('readwrite', (store) => {
    work(store);
    return store.count();
  }).catch(() => undefined);
}

function run<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' });
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(request.result);
      };
      transaction.onerror = () => reject(transaction.error ?? new Error('no database'));
    };
  });
}
