import {
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** An open file, as Node has it. */
export interface DiskFile {
  write(bytes: Uint8Array): Promise<{ readonly bytesWritten: number }>;
  chmod(mode: number): Promise<void>;
  chown(uid: number, gid: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface DiskStat {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
}

/** The system calls of a save, as Node has them: what a test can make fail one by one. */
export interface Disk {
  open(path: string, flags: string, mode?: number): Promise<DiskFile>;
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<readonly string[]>;
  readlink(path: string): Promise<string>;
  realpath(path: string): Promise<string>;
  rename(from: string, to: string): Promise<void>;
  stat(path: string): Promise<DiskStat>;
  unlink(path: string): Promise<void>;
}

export const nodeDisk: Disk = {
  open: (path, flags, mode) => open(path, flags, mode),
  readFile: (path) => readFile(path),
  readdir: (path) => readdir(path),
  readlink: (path) => readlink(path),
  realpath: (path) => realpath(path),
  rename: process.platform === 'win32' ? renameOnWindows : rename,
  stat: (path) => stat(path),
  unlink: (path) => unlink(path),
};

/** Virus scanners and indexers hold a file for a moment: Windows then refuses to replace it. */
async function renameOnWindows(from: string, to: string): Promise<void> {
  for (const wait of [10, 30, 90, 270, 810]) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
    }
    await pause(wait);
  }
  await rename(from, to);
}

/** `ENOSPC` and the like; empty for what is no failure of a system call. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What `work` gives, or undefined where there is no such file. */
export async function ifThere<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
