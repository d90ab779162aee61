import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

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

/**
 * Tells when a file changes, goes, or gets another name. By looking at it each second: the systems'
 * own messages are lost on network disks, and end when an editor replaces the file.
 */
export function watchFile(
  path: string,
  listener: (event: FileEvent) => void,
  every: number = EVERY,
): () => void {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let last: Seen | undefined;
  const look = async (isFirst: boolean) => {
    const seen = await seenAt(path);
    if (isOver) return;
    const before = last;
    last = seen ?? undefined;
    if (!isFirst) {
      if (seen !== undefined && !isSame(before, seen)) listener({ kind: 'changed' });
      if (seen === undefined && before !== undefined) listener(await fateOf(path, before));
    }
    timer = setTimeout(() => void look(false), every);
    timer.unref();
  };
  void look(true);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
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
