import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './process.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.tsbuild', '.tmp', 'test', 'e2e', 'release']);
const NOT_BUILT = /\.(test|test-d|bench)\.tsx?$/;

/**
 * Does the work unless it was done for the same key before.
 * @param {{ name: string, key: string, made: string, work: () => boolean }} step
 * @returns whether what `made` names is there and fresh
 */
export function once({ name, key, made, work }) {
  const stamp = join(root, 'node_modules/.archivolt', `${name}.stamp`);
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === key;
  if (isFresh && existsSync(join(root, made))) return true;
  if (!work()) return false;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, key);
  return true;
}

/**
 * One digest over the names and the bytes of all files below the paths.
 * @param {readonly string[]} paths
 * @param {string} [salt]
 */
export function digest(paths, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const file of paths.flatMap((path) => filesBelow(path))) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .filter((name) => !SKIPPED.has(name) && !NOT_BUILT.test(name))
    .toSorted()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}
