import { nodeDisk, type Disk, type DiskFile } from '../disk.js';

export interface Fault {
  /** Which call fails, counted from 0. */
  readonly at: number;
  /** As in `ENOSPC`; a short write is followed by a full disk. */
  readonly code: string;
  /** As when the machine stops there: every later call fails too. */
  readonly isLast?: boolean;
}

export interface FaultyDisk extends Disk {
  /** Names of the calls so far, in their order. */
  readonly calls: readonly string[];
}

/** The real disk, but for one system call. */
export function faultyDisk(fault?: Fault): FaultyDisk {
  const calls: string[] = [];
  const call = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const at = calls.push(name) - 1;
    const isHit = fault !== undefined && (fault.isLast === true ? at >= fault.at : at === fault.at);
    if (!isHit) return work();
    if (name === 'close') await work(); // a close that fails has closed
    throw Object.assign(new Error(`${fault.code}: ${name}`), { code: fault.code });
  };
  const around = (file: DiskFile): DiskFile => ({
    write: (bytes) => {
      const isShort = fault?.at === calls.length && fault.code === 'ENOSPC' && bytes.length > 1;
      if (!isShort) return call('write', () => file.write(bytes));
      calls.push('write');
      return file.write(bytes.subarray(0, bytes.length >> 1)); // what follows finds the disk full
    },
    chmod: (mode) => call('chmod', () => file.chmod(mode)),
    chown: (uid, gid) => call('chown', () => file.chown(uid, gid)),
    sync: () => call('sync', () => file.sync()),
    close: () => call('close', () => file.close()),
  });
  return {
    calls,
    open: (path, flags, mode) =>
      call('open', async () => around(await nodeDisk.open(path, flags, mode))),
    readFile: (path) => call('readFile', () => nodeDisk.readFile(path)),
    readdir: (path) => call('readdir', () => nodeDisk.readdir(path)),
    readlink: (path) => call('readlink', () => nodeDisk.readlink(path)),
    realpath: (path) => call('realpath', () => nodeDisk.realpath(path)),
    rename: (from, to) => call('rename', () => nodeDisk.rename(from, to)),
    stat: (path) => call('stat', () => nodeDisk.stat(path)),
    unlink: (path) => call('unlink', () => nodeDisk.unlink(path)),
  };
}
