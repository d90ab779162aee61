import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, ifThere, type Disk } from './disk.js';
import { besideName, writeBytes, WriteRefused } from './write-atomic.js';

/** Tells this process from an earlier one that had the same number. */
export const PROCESS = randomUUID();

/** Tokens of the locks that this process holds: another of its own was left by an unlink that failed. */
const held = new Set<string>();

/** A save is done long before: a lock that is older was left by a machine that stopped. */
const STALE = 10_000;
const PATIENCE = STALE + 2000;

export interface Lock {
  /** Throws unless the file is still ours: a lock that was held too long may have been broken. */
  check(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly process: string;
  readonly token: string;
}

/** Runs work on a file while no other process of Archivolt saves it, on this machine or through a shared disk. */
export async function withLock<T>(
  disk: Disk,
  target: string,
  work: (lock: Lock) => Promise<T>,
): Promise<T> {
  const path = `${besideName(target)}.lock`;
  const token = randomUUID();
  held.add(token);
  await acquire(disk, path, token).catch((error: unknown) => {
    held.delete(token);
    throw error;
  });
  await sweep(disk, path);
  const isOurs = async () => (await ifThere(holderOf(disk, path)))?.token === token;
  try {
    return await work({
      check: async () => {
        if (!(await isOurs())) throw new WriteRefused('EBUSY');
      },
    });
  } finally {
    held.delete(token);
    if (await isOurs().catch(() => false)) await disk.unlink(path).catch(() => undefined);
  }
}

async function acquire(disk: Disk, path: string, token: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    if (await create(disk, path, token)) return;
    if (await isStale(disk, path)) await breakLock(disk, path);
    else if (Date.now() > until) throw new WriteRefused('EBUSY');
    else await pause(5 + Math.random() * 20);
  }
}

async function create(disk: Disk, path: string, token: string): Promise<boolean> {
  const holder: Holder = { pid: process.pid, host: hostname(), process: PROCESS, token };
  const file = await disk.open(path, 'wx', 0o600).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (file === undefined) return false;
  try {
    await writeBytes(file, Buffer.from(JSON.stringify(holder)));
    await file.close();
    return true;
  } catch (error) {
    await file.close().catch(() => undefined);
    await disk.unlink(path).catch(() => undefined);
    throw error;
  }
}

async function holderOf(disk: Disk, path: string): Promise<Partial<Holder> | undefined> {
  const text = Buffer.from(await disk.readFile(path)).toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // killed while it wrote
  }
}

async function isStale(disk: Disk, path: string): Promise<boolean> {
  const found = await ifThere(disk.stat(path));
  if (found === undefined) return false;
  if (Date.now() - found.mtimeMs > STALE) return true;
  const holder = await ifThere(holderOf(disk, path));
  if (holder?.host !== hostname() || holder.pid === undefined) return false;
  if (holder.process === PROCESS) return !held.has(holder.token ?? '');
  return holder.pid === process.pid || !isRunning(holder.pid);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Takes a dead process's lock away. Renamed first: of two that try, one does. */
async function breakLock(disk: Disk, path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  if ((await ifThere(disk.rename(path, aside).then(() => true))) === undefined) return;
  await disk.unlink(aside).catch(() => undefined);
}

/** Removes what processes left that were killed: who holds the lock is the only one that writes. */
async function sweep(disk: Disk, path: string): Promise<void> {
  const folder = dirname(path);
  const lock = basename(path);
  const beside = lock.slice(0, -'.lock'.length);
  const names = await disk.readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith(`${beside}.`) && name !== lock);
  for (const name of left) await disk.unlink(join(folder, name)).catch(() => undefined);
}
