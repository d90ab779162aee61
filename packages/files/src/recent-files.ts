import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { writeAtomic } from './write-atomic.js';

export interface RecentEntry {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  /** Folder as shown, as in `~/work/orders`. */
  readonly place: string;
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
}

/** The files one worked on, newest first. A damaged list counts as empty; a list that cannot be written is let go. */
export interface RecentFiles {
  list(): Promise<readonly RecentEntry[]>;
  remember(path: string): Promise<RecentEntry>;
  forget(id: string): Promise<void>;
}

const KEPT = 12;

export function createRecentFiles(options: {
  readonly file: string;
  readonly now: () => number;
}): RecentFiles {
  const read = async () => parse(await readFile(options.file, 'utf8').catch(() => ''));
  const write = async (entries: readonly RecentEntry[]) => {
    const text = `${JSON.stringify(entries, undefined, 2)}\n`;
    await mkdir(dirname(options.file), { recursive: true })
      .then(() => writeAtomic(options.file, text))
      .catch(() => undefined);
  };
  return {
    list: read,
    remember: async (path) => {
      const entry = entryOf(resolve(path), options.now());
      const others = (await read()).filter(({ id }) => id !== entry.id);
      await write([entry, ...others].slice(0, KEPT));
      return entry;
    },
    forget: async (id) => write((await read()).filter((entry) => entry.id !== id)),
  };
}

/** What a page knows a file by. */
export function fileId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}

function entryOf(path: string, openedAt: number): RecentEntry {
  const id = fileId(path);
  const folder = dirname(path);
  const home = homedir();
  const place = folder.startsWith(home) ? `~${folder.slice(home.length)}` : folder;
  return { id, path, name: basename(path), place, openedAt };
}

function parse(text: string): readonly RecentEntry[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is RecentEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { id, path, name, place, openedAt } = value as Partial<Record<keyof RecentEntry, unknown>>;
  return (
    [id, path, name, place].every((it) => typeof it === 'string') && typeof openedAt === 'number'
  );
}
