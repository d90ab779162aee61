import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { done, failed, failureOf, type FileResult } from './result.js';

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

export async function readDesignFile(path: string): Promise<FileResult<DesignFile>> {
  try {
    const full = resolve(path);
    const bytes = await readFile(full);
    return done({ path: full, name: basename(full), bytes, version: versionOf(bytes) });
  } catch (error) {
    return failureOf(error);
  }
}

/**
 * Writes the whole file or nothing: into a temporary file beside it, flushed, then renamed.
 * With `expected`, a file that holds something else by now is left alone (`changed`).
 */
export async function saveDesignFile(
  path: string,
  text: string,
  options: { readonly expected?: string } = {},
): Promise<FileResult<SavedDesign>> {
  const full = resolve(path);
  try {
    if (options.expected !== undefined) {
      const found = await readDesignFile(full);
      if (found.ok && found.value.version !== options.expected)
        return failed('changed', 'The file was changed outside Archivolt since you opened it.');
    }
    await writeFileAtomic(full, text, { encoding: 'utf8' });
    return done({ path: full, name: basename(full), version: versionOf(Buffer.from(text)) });
  } catch (error) {
    return failureOf(error);
  }
}

function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
