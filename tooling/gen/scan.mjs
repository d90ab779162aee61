import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOT_AN_ENTRY = /\.(test|test-d|bench|d)\.tsx?$/;

/**
 * A module that a registry lists.
 * @typedef {{ id: string, binding: string, exported: string, path: string }} Entry
 *
 * What a scan found, and the files that look like entries but break the naming.
 * @typedef {{ entries: Entry[], problems: string[] }} Scan
 */

/**
 * Names of the folders in `folder`, sorted; none when it does not exist.
 * @param {string} folder
 */
export function foldersOf(folder) {
  return list(folder, (entry) => entry.isDirectory());
}

/**
 * Names of the source modules in `folder`, sorted, tests left out.
 * @param {string} folder
 */
export function modulesOf(folder) {
  return list(
    folder,
    (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !NOT_AN_ENTRY.test(entry.name),
  );
}

/**
 * Takes the candidates that export what their name promises.
 * A file without that export is a neighbour that entries share, unless it calls `define`.
 * @param {string} root
 * @param {readonly Entry[]} candidates
 * @param {string} [define]
 * @returns {Scan}
 */
export function pick(root, candidates, define) {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {string[]} */
  const problems = [];
  for (const candidate of candidates) {
    const source = readFileSync(join(root, candidate.path), 'utf8');
    if (exportsConst(source, candidate.exported)) entries.push(candidate);
    else if (define === undefined || source.includes(`= ${define}`))
      problems.push(`${candidate.path} must export const ${candidate.exported}`);
  }
  return { entries: entries.toSorted((a, b) => compare(a.id, b.id)), problems };
}

/**
 * @param {string} source
 * @param {string} name
 */
function exportsConst(source, name) {
  return new RegExp(`^export const ${name}\\b`, 'm').test(source);
}

/**
 * @param {string} folder
 * @param {(entry: import('node:fs').Dirent) => boolean} keep
 */
function list(folder, keep) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(keep)
    .map((entry) => entry.name)
    .toSorted(compare);
}

/**
 * Order by code unit, the same on every machine.
 * @param {string} a
 * @param {string} b
 */
export function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
