import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { done, failed, failureOf, type FileResult } from './result.js';

/** One file of an export: relative path with `/`, and text. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** Writes a project into a folder. Every path must stay inside it. */
export async function writeFolder(
  folder: string,
  files: readonly ProjectFile[],
): Promise<FileResult<string>> {
  const root = resolve(folder);
  const astray = files.find(({ path }) => !isInside(path));
  if (astray !== undefined)
    return failed('denied', `The path ${JSON.stringify(astray.path)} leads out of the folder.`);
  try {
    for (const { path, text } of files) {
      const target = join(root, ...path.split('/'));
      await mkdir(dirname(target), { recursive: true });
      await writeFileAtomic(target, text, { encoding: 'utf8' });
    }
    return done(root);
  } catch (error) {
    return failureOf(error);
  }
}

/** `name`, or the first of `name-2`, `name-3` … that does not exist or is empty. */
export async function freeFolder(parent: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = resolve(parent, number === 1 ? name : `${name}-${number}`);
    const entries = await readdir(folder).catch((error: unknown) =>
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? [] : undefined,
    );
    if (entries?.length === 0) return folder;
  }
}

const RESERVED = /[<>:"|?*\\\u0000-\u001f]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function isInside(path: string): boolean {
  return path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !RESERVED.test(part));
}

/** Whether a text can name one file on every system. */
export function isFileName(name: string): boolean {
  return !name.includes('/') && isInside(name) && name.length <= 200;
}
