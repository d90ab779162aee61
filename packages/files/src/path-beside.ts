import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** What a design or a template names beside it: templates, and what they hold. */
const NAMED = /\.(?:ya?ml|json|template)$/;

/**
 * The path of a template that another one names, in the folder of that one or below it. Nothing outside, by `..` or by
 * a symbolic link, and nothing whose folder is not there.
 */
export async function pathBeside(file: string, name: string): Promise<string | undefined> {
  const folder = dirname(resolve(file));
  if (!NAMED.test(name) || /[\0\\]/.test(name) || isAbsolute(name)) return undefined;
  const path = resolve(folder, name);
  if (!isInside(folder, path)) return undefined;
  const [root, place] = await Promise.all([folder, dirname(path)].map(realOf));
  if (root === undefined || place === undefined) return undefined;
  const real = (await realOf(path)) ?? join(place, basename(path));
  return isInside(root, real) ? path : undefined;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realOf(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}
