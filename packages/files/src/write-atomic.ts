import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, ifThere, nodeDisk, type Disk, type DiskFile, type DiskStat } from './disk.js';

export interface WriteOptions {
  readonly disk?: Disk;
  /** Last look before the new content takes the place of the old; what it throws ends the write. */
  readonly beforeRename?: () => Promise<void>;
}

/** A write that was refused by us, with the code that the system uses for it. */
export class WriteRefused extends Error {
  constructor(readonly code: 'EROFS' | 'EIO' | 'EBUSY' | 'ELOOP') {
    super(`The file cannot be written (${code})`);
  }
}

/**
 * Writes the whole content or nothing: into a temporary file of the same folder, flushed, then
 * renamed over the target, then the folder is flushed. Links are followed; mode and owner are kept.
 */
export async function writeAtomic(
  path: string,
  content: string | Uint8Array,
  { disk = nodeDisk, beforeRename }: WriteOptions = {},
): Promise<void> {
  const target = await realTarget(disk, path);
  const found = await ifThere(disk.stat(target));
  if (found !== undefined && (found.mode & 0o222) === 0) throw new WriteRefused('EROFS');
  const temporary = `${besideName(target)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  try {
    await writeWhole(disk, { path: temporary, bytes, like: found });
    await beforeRename?.();
    await disk.rename(temporary, target);
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(disk, dirname(target));
}

/** Start of the names of what stands beside a file while it is saved. Short, however long its own name is. */
export function besideName(target: string): string {
  const hash = createHash('sha256').update(basename(target)).digest('hex').slice(0, 10);
  return join(dirname(target), `.archivolt-${hash}`);
}

/** Where a path leads. A link may point to a file that is not there yet. */
export async function realTarget(disk: Disk, path: string): Promise<string> {
  let at = resolve(path);
  for (let links = 0; links < 40; links++) {
    const real = await ifThere(disk.realpath(at));
    if (real !== undefined) return real;
    const link = await disk.readlink(at).catch(() => undefined);
    if (link === undefined) {
      const folder = await ifThere(disk.realpath(dirname(at)));
      return join(folder ?? dirname(at), basename(at));
    }
    at = resolve(dirname(at), link);
  }
  throw new WriteRefused('ELOOP');
}

interface Whole {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The file that is replaced: its mode and owner are kept. */
  readonly like: DiskStat | undefined;
}

async function writeWhole(disk: Disk, { path, bytes, like }: Whole): Promise<void> {
  const file = await disk.open(path, 'wx', like === undefined ? 0o666 : like.mode & 0o777);
  try {
    await writeBytes(file, bytes);
    if (like !== undefined) await looksLike(file, like);
    await file.sync();
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close(); // a network disk may report here that it is full
}

/** A disk may take fewer bytes than it was given. */
export async function writeBytes(file: DiskFile, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes.subarray(at));
    if (bytesWritten <= 0) throw new WriteRefused('EIO');
    at += bytesWritten;
  }
}

/** File systems without modes or owners refuse these; the content matters more. */
async function looksLike(file: DiskFile, { mode, uid, gid }: DiskStat): Promise<void> {
  if (process.getuid?.() === 0) await unlessRefused(file.chown(uid, gid));
  await unlessRefused(file.chmod(mode & 0o7777));
}

const WITHOUT = new Set(['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

async function unlessRefused(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!WITHOUT.has(codeOf(error))) throw error;
  });
}

/** Makes the new name last. Windows and some network disks have no such call for folders. */
async function syncFolder(disk: Disk, folder: string): Promise<void> {
  const without = new Set([...WITHOUT, 'EACCES', 'EISDIR', 'EBADF', 'ENOENT']);
  try {
    const handle = await disk.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!without.has(codeOf(error))) throw error;
  }
}
