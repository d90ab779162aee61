import { inStore } from './database.js';
import { done, failed, type Drafts, type LeftDraft } from './host-port.js';

interface Row extends LeftDraft {
  /** The file as it was when the draft was begun. */
  readonly seen: number | undefined;
}

const LOCK = 'archivolt-draft-';
const DROPPED = 'archivolt-dropped-';

/**
 * Drafts in the browser's database. A page holds a lock as long as it is there: a draft without
 * one was left by a page that crashed or was closed.
 */
export function createDraftStore(files: {
  readonly seen: (handle: unknown) => number | undefined;
  readonly remember: (handle: unknown, seen: number | undefined) => void;
  readonly read: (handle: unknown) => Promise<Uint8Array | undefined>;
}): Drafts {
  const id = crypto.randomUUID();
  let isHeld = false;
  const hold = () => {
    if (isHeld) return;
    isHeld = true;
    void navigator.locks.request(LOCK + id, () => new Promise<never>(() => undefined));
  };
  return {
    keep: async ({ name, handle, text }) => {
      hold();
      const row: Row = { id, name, handle, text, keptAt: Date.now(), seen: files.seen(handle) };
      return inStore('drafts', 'readwrite', (store) => store.put(row)).then(
        () => done(undefined),
        () => failed('failed', 'This browser keeps no unsaved work. Save often.'),
      );
    },
    drop: () => remove(id),
    // A page in a browser is never started with a file.
    left: async () => {
      const rows = await inStore<Row[]>('drafts', 'readonly', (store) => store.getAll()).catch(
        () => [],
      );
      const held = new Set((await navigator.locks.query()).held?.map(({ name }) => name));
      const others = rows.filter((row) => row.id !== id && !held.has(LOCK + row.id));
      const left = others.filter((row) => row.keptAt > droppedAt(row.id));
      await Promise.all(others.filter((row) => !left.includes(row)).map((row) => remove(row.id)));
      return Promise.all(
        left
          .toSorted((a, b) => b.keptAt - a.keptAt)
          .map(async ({ seen, ...draft }) => {
            files.remember(draft.handle, seen);
            const bytes = await files.read(draft.handle);
            return bytes === undefined ? draft : { ...draft, bytes };
          }),
      );
    },
    discard: remove,
  };
}

async function remove(id: string): Promise<void> {
  // Before anything is waited for: the page may be gone by then, and what was saved is not to be offered.
  localStorage.setItem(DROPPED + id, String(Date.now()));
  await inStore('drafts', 'readwrite', (store) => store.delete(id)).catch(() => undefined);
  localStorage.removeItem(DROPPED + id);
}

/** When a page dropped its draft, where that was not done to the end. */
function droppedAt(id: string): number {
  return Number(localStorage.getItem(DROPPED + id) ?? 0);
}
