import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { done, failed, failureOf, type FileResult } from './result.js';
import { MANIFEST, updateProject, type ProjectFile, type ProjectPlace } from './update-project.js';
import { writeAtomic } from './write-atomic.js';

/** Where a project was written to, and which of its files the user had changed: these stayed. */
export interface WrittenFolder {
  readonly place: string;
  readonly kept: readonly string[];
}

/** Writes a project into a folder. Every path must stay inside it; what the user changed there stays. */
export async function writeFolder(
  folder: string,
  files: readonly ProjectFile[],
): Promise<FileResult<WrittenFolder>> {
  const root = resolve(folder);
  const astray = files.find(({ path }) => !isInside(path));
  if (astray !== undefined)
    return failed('denied', `The path ${JSON.stringify(astray.path)} leads out of the folder.`);
  try {
    const { kept } = await updateProject(placeIn(root), files);
    return done({ place: root, kept });
  } catch (error) {
    return failureOf(error);
  }
}

function placeIn(root: string): ProjectPlace {
  const fileOf = (path: string): string => join(root, ...path.split('/'));
  return {
    read: (path) => readFile(fileOf(path)).catch(ifMissing),
    write: async (path, text) => {
      await mkdir(dirname(fileOf(path)), { recursive: true });
      await writeAtomic(fileOf(path), text);
    },
  };
}

function ifMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

/** `name`, or the first of `name-2`, `name-3` … that does not exist, is empty or holds an earlier export. */
export async function freeFolder(parent: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = resolve(parent, number === 1 ? name : `${name}-${number}`);
    const entries = await readdir(folder).catch((error: unknown): string[] | undefined =>
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? [] : undefined,
    );
    if (entries?.length === 0 || entries?.includes(dirname(MANIFEST)) === true) return folder;
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
