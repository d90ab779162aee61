import { codeOf } from './disk.js';

/** Why a file could not be used. The words are for the user. */
export interface FileFailure {
  readonly code: 'not-found' | 'denied' | 'changed' | 'failed';
  /** What happened, and a way out. */
  readonly message: string;
  /** The system's own name for it, as in `ENOSPC`. */
  readonly system?: string;
}

export type FileResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: FileFailure };

export function done<T>(value: T): FileResult<T> {
  return { ok: true, value };
}

export function failed(code: FileFailure['code'], message: string): FileResult<never> {
  return { ok: false, failure: { code, message } };
}

const WORDS: Readonly<Record<string, readonly [FileFailure['code'], string]>> = {
  ENOENT: ['not-found', 'The file is not there any more. Save it under another name.'],
  ENOTDIR: ['not-found', 'The folder is not there any more. Save under another name.'],
  EACCES: [
    'denied',
    'Writing here is not permitted. Check the permissions, or save a copy elsewhere.',
  ],
  EPERM: [
    'denied',
    'Writing here is not permitted. Check the permissions, or save a copy elsewhere.',
  ],
  EROFS: ['denied', 'The file is read-only. Save a copy, or make it writable and save again.'],
  ENOSPC: ['failed', 'The disk is full. Free some space and save again, or save a copy elsewhere.'],
  EDQUOT: [
    'failed',
    'Your quota of this disk is used up. Free some space, or save a copy elsewhere.',
  ],
  EFBIG: ['failed', 'The design is too large for this disk. Save a copy elsewhere.'],
  EISDIR: ['failed', 'A folder has this name. Save under another name.'],
  EIO: ['failed', 'The disk reported an error. Save a copy on another disk.'],
  EXDEV: ['failed', 'This file cannot be replaced as a whole where it is. Save a copy elsewhere.'],
  EBUSY: ['failed', 'Another program holds the file. Save again in a moment, or save a copy.'],
  ETXTBSY: ['failed', 'Another program holds the file. Save again in a moment, or save a copy.'],
  EMFILE: [
    'failed',
    'Too many files are open on this machine. Close some programs and save again.',
  ],
  ENFILE: [
    'failed',
    'Too many files are open on this machine. Close some programs and save again.',
  ],
  ENAMETOOLONG: ['failed', 'The name is too long for this disk. Save under a shorter name.'],
  ELOOP: ['failed', 'The link leads round in a circle. Save under another name.'],
  ESTALE: ['failed', 'The network disk lost the file. Save again, or save a copy elsewhere.'],
};

/** The failure of a system call, in words with a way out. */
export function failureOf(error: unknown): FileResult<never> {
  const system = codeOf(error);
  const said = error instanceof Error ? error.message : String(error);
  const [code, message] = WORDS[system] ?? ['failed', `${said}. Save a copy elsewhere.`];
  return { ok: false, failure: { code, message, ...(system === '' ? {} : { system }) } };
}
