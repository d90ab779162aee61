/** What a page keeps in its browser. One database, so that its version is raised in one place. */
const DATABASE = 'archivolt';
const VERSION = 2;

const STORES = {
  recents: { keyPath: 'id' },
  drafts: { keyPath: 'id' },
  versions: { keyPath: ['file', 'savedAt'] },
} as const satisfies Readonly<Record<string, { readonly keyPath: string | string[] }>>;

export type StoreName = keyof typeof STORES;

/** Runs one request; rejects where there is no database, as in a private window, or no room. */
export function inStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) =>
      reject(error instanceof Error ? error : new Error('There is no database.'));
    const opening = indexedDB.open(DATABASE, VERSION);
    opening.onupgradeneeded = () => upgrade(opening.result);
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = () => database.close();
      const transaction = database.transaction(name, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onabort = () => fail(transaction.error);
    };
  });
}

function upgrade(database: IDBDatabase): void {
  for (const [name, { keyPath }] of Object.entries(STORES)) {
    if (database.objectStoreNames.contains(name)) continue;
    database.createObjectStore(name, { keyPath: Array.isArray(keyPath) ? [...keyPath] : keyPath });
  }
}
