import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { versionOf } from './design-files.js';

/** What became of a file that is open. */
export type FileEvent =
  | { readonly kind: 'changed' }
  | { readonly kind: 'gone' }
  /** It has another name in the same folder now. */
  | { readonly kind: 'renamed'; readonly path: string };

const EVERY = 1000;

interface Seen {
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
}

export interface WatchOptions {
  /** What the listener knows of the file: what became of it since then is told at once. */
  readonly since?: string | undefined;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

/**
 * Tells when a file changes, goes, or gets another name. By looking at it each second: the systems'
 * own messages are lost on network disks, and end when an editor replaces the file.
 */
export function watchFile(
  path: string,
  listener: (event: FileEvent) => void,
  { since, every = EVERY }: WatchOptions = {},
): () => void {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let last: Seen | undefined;
  const look = async (whatHappened: (seen: Seen | undefined) => Promise<FileEvent | undefined>) => {
    const seen = await seenAt(path);
    const event = await whatHappened(seen);
    if (isOver) return;
    last = seen;
    if (event !== undefined) listener(event);
    timer = setTimeout(() => void look((now) => between(path, last, now)), every);
    timer.unref();
  };
  void look((now) => firstSight(path, since, now));
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

async function firstSight(
  path: string,
  since: string | undefined,
  seen: Seen | undefined,
): Promise<FileEvent | undefined> {
  if (since === undefined) return undefined;
  if (seen === undefined) return { kind: 'gone' };
  const bytes = await readFile(path).catch(() => undefined);
  return bytes !== undefined && versionOf(bytes) !== since ? { kind: 'changed' } : undefined;
}

async function between(
  path: string,
  before: Seen | undefined,
  seen: Seen | undefined,
): Promise<FileEvent | undefined> {
  if (seen !== undefined) return isSame(before, seen) ? undefined : { kind: 'changed' };
  return before && fateOf(path, before);
}

async function seenAt(path: string): Promise<Seen | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true
    ? { ino: found.ino, size: found.size, mtimeMs: found.mtimeMs }
    : undefined;
}

function isSame(a: Seen | undefined, b: Seen): boolean {
  return a !== undefined && a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs;
}

/** The file itself is known by its number on the disk, whatever it is called. */
async function fateOf(path: string, before: Seen): Promise<FileEvent> {
  const folder = dirname(path);
  const extension = basename(path).slice(basename(path).lastIndexOf('.'));
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((it) => it.endsWith(extension))) {
    const found = await seenAt(join(folder, name));
    if (found?.ino === before.ino && found.ino !== 0) {
      return { kind: 'renamed', path: join(folder, name) };
    }
  }
  return { kind: 'gone' };
}
