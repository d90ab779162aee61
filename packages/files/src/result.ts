/** Why a file could not be used. The words are for the user. */
export interface FileFailure {
  readonly code: 'not-found' | 'denied' | 'changed' | 'failed';
  readonly message: string;
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
  EACCES: ['denied', 'The file may not be written. Check its permissions, or save a copy.'],
  EPERM: ['denied', 'The file may not be written. Check its permissions, or save a copy.'],
  EROFS: ['denied', 'The disk is read-only. Save a copy elsewhere.'],
  ENOSPC: ['failed', 'The disk is full. Free some space, or save a copy elsewhere.'],
  EISDIR: ['failed', 'A folder has this name. Save under another name.'],
};

/** The failure of a system call, in words with a way out. */
export function failureOf(error: unknown): FileResult<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [kind, message] = WORDS[code] ?? [
    'failed',
    error instanceof Error ? error.message : String(error),
  ];
  return failed(kind, message);
}
