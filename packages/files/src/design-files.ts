import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { ifThere, nodeDisk, type Disk } from './disk.js';
import { withLock } from './file-lock.js';
import { done, failed, failureOf, type FileResult } from './result.js';
import { realTarget, writeAtomic } from './write-atomic.js';

/** A file as it is on disk. `version` changes with its content. */
export interface DesignFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly version: string;
}

export interface SavedDesign {
  readonly path: string;
  readonly name: string;
  readonly version: string;
}

export interface SaveOptions {
  /** Version that the file must still have; without one it is replaced whatever it holds. */
  readonly expected?: string;
  /** Gets what the file holds before it is replaced. */
  readonly backUp?: (bytes: Uint8Array) => Promise<void>;
  readonly disk?: Disk;
}

export async function readDesignFile(
  path: string,
  disk: Disk = nodeDisk,
): Promise<FileResult<DesignFile>> {
  try {
    const full = resolve(path);
    const bytes = await disk.readFile(full);
    return done({ path: full, name: basename(full), bytes, version: versionOf(bytes) });
  } catch (error) {
    return failureOf(error);
  }
}

/**
 * Writes the whole file or nothing. With `expected`, a file that holds something else by now is
 * left alone (`changed`): looked at and replaced under one lock, so that of two processes that save
 * at once one is told.
 */
export async function saveDesignFile(
  path: string,
  text: string,
  { expected, backUp, disk = nodeDisk }: SaveOptions = {},
): Promise<FileResult<SavedDesign>> {
  const full = resolve(path);
  const bytes = Buffer.from(text, 'utf8');
  const saved = { path: full, name: basename(full), version: versionOf(bytes) };
  try {
    return await withLock(disk, await realTarget(disk, full), async (lock) => {
      const found = await ifThere(disk.readFile(full));
      const version = found && versionOf(found);
      if (expected !== undefined && version !== undefined && version !== expected) {
        return version === saved.version
          ? done(saved)
          : failed('changed', 'The file was changed outside Archivolt since you opened it.');
      }
      if (found !== undefined) await backUp?.(found);
      await writeAtomic(full, bytes, { disk, beforeRename: lock.check });
      return done(saved);
    });
  } catch (error) {
    return failureOf(error);
  }
}

export function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
