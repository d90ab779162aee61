import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A package of others that the app is built from.
 * @typedef {{ name: string, version: string, licence: string, text: string, folder: string }} Component
 */

/** Licences that an app under Apache-2.0 may carry along; another one wants a decision first. */
export const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EPL-2.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);

/**
 * Every package that these workspaces need to run, and what those need, sorted by name.
 * @param {string} root
 * @param {readonly string[]} workspaces folders below the root
 * @returns {readonly Component[]}
 */
export function collect(root, workspaces) {
  /** @type {Map<string, Component>} */
  const found = new Map();
  /** @type {Set<string>} */
  const seen = new Set();
  const visit = (/** @type {string} */ folder) => {
    if (seen.has(folder)) return;
    seen.add(folder);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const { name, version } = manifest;
    if (!isOurs(name)) {
      found.set(`${name}@${version}`, { name, version, ...licenceOf(folder, manifest), folder });
    }
    const needed = { ...manifest.dependencies, ...manifest.optionalDependencies };
    for (const other of Object.keys(needed)) {
      const place = resolve(folder, other);
      if (place !== undefined) visit(place);
    }
  };
  for (const workspace of workspaces) visit(realpathSync(join(root, workspace)));
  return [...found.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** @param {Component} component */
function keyOf({ name, version }) {
  return `${name}@${version}`;
}

/** @param {string} name */
function isOurs(name) {
  return name.startsWith('@archivolt/') || name === 'archivolt';
}

/**
 * As Node looks for it; an optional package of another system is not there.
 * @param {string} from
 * @param {string} name
 */
function resolve(from, name) {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return realpathSync(place);
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * @param {string} folder
 * @param {{ license?: string | { type?: string } }} manifest
 */
function licenceOf(folder, { license }) {
  const licence = (typeof license === 'object' ? license.type : license) ?? 'unknown';
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  const texts = files
    .toSorted((a, b) => (a < b ? -1 : 1))
    .filter((name) => /(\.(md|txt)|^[^.]*|-mit)$/i.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  return { licence, text: texts.join('\n\n') };
}

/**
 * Whether one of the licences that a package offers is allowed.
 * @param {string} licence as in `(MIT OR Apache-2.0)`
 */
export function isAllowed(licence) {
  const all = licence.replace(/^\(|\)$/g, '').split(' AND ');
  return all.every((part) =>
    part
      .replace(/^\(|\)$/g, '')
      .split(' OR ')
      .some((one) => ALLOWED.has(one)),
  );
}
