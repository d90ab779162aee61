import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { versionOf } from './design-files.js';
import { done, failed, type FileResult } from './result.js';
import { nodeDisk } from './disk.js';
import { realTarget, writeAtomic } from './write-atomic.js';

/** A version of a file that a save replaced or made. */
export interface FileVersion {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
}

/** Earlier versions of files, outside of their folders. Keeping them never stands in the way of a save. */
export interface FileVersions {
  keep(path: string, bytes: Uint8Array): Promise<void>;
  /** Newest first. */
  list(path: string): Promise<readonly FileVersion[]>;
  read(path: string, id: string): Promise<FileResult<Uint8Array>>;
}

/** Versions of one file, and files with versions; the oldest go. */
const VERSIONS = 60;
const FILES = 300;
const LARGEST = 64 * 1024 * 1024;

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];
const NAME = /^(\d{13})-([0-9a-f]{32})\.gz$/;

export function createFileVersions(options: {
  readonly folder: string;
  readonly now: () => number;
}): FileVersions {
  const { folder, now } = options;
  const folderOf = async (path: string) => {
    const real = await realTarget(nodeDisk, path);
    return join(folder, createHash('sha256').update(real).digest('hex').slice(0, 24));
  };
  return {
    keep: async (path, bytes) => {
      try {
        const own = await folderOf(path);
        const [last] = await namesIn(own);
        if (last?.endsWith(`-${versionOf(bytes)}.gz`) === true) return;
        await mkdir(own, { recursive: true, mode: 0o700 });
        const savedAt = Math.max(now(), last === undefined ? 0 : timeOf(last) + 1);
        const name = `${String(savedAt).padStart(13, '0')}-${versionOf(bytes)}.gz`;
        await writeAtomic(join(own, name), await pack(bytes));
        await prune(own, folder);
      } catch {
        // a full disk must not keep a design from being saved
      }
    },
    list: async (path) => {
      const names = await folderOf(path).then(namesIn, () => []);
      return names.map((name) => ({ id: name.slice(0, -3), savedAt: timeOf(name) }));
    },
    read: async (path, id) => {
      const gone = failed('not-found', 'This version is not kept any more.');
      if (!NAME.test(`${id}.gz`)) return gone;
      try {
        const packed = await readFile(join(await folderOf(path), `${id}.gz`));
        return done(new Uint8Array(await unpack(packed, { maxOutputLength: LARGEST })));
      } catch {
        return gone;
      }
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => NAME.test(name)).toSorted((a, b) => (a < b ? 1 : -1));
}

function timeOf(name: string): number {
  return Number(NAME.exec(name)?.[1]);
}

async function prune(own: string, folder: string): Promise<void> {
  for (const name of (await namesIn(own)).slice(VERSIONS))
    await rm(join(own, name), { force: true });
  const folders = await readdir(folder);
  if (folders.length <= FILES) return;
  const aged = await Promise.all(
    folders.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  for (const { name } of aged.toSorted((a, b) => b.at - a.at).slice(FILES)) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}
