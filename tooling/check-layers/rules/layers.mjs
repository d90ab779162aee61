import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { importsOf, lineAt } from '../syntax.mjs';

/**
 * @typedef {import('../workspace.mjs').Workspace} Workspace
 * @typedef {import('../workspace.mjs').Package} Package
 * @typedef {import('../workspace.mjs').SourceFile} SourceFile
 * @typedef {import('../workspace.mjs').Violation} Violation
 * @typedef {import('../syntax.mjs').Import} Import
 */

const BUILTIN = new Set(builtinModules);

/**
 * Every import obeys the table of layers.
 * @param {Workspace} workspace
 * @returns {Violation[]}
 */
export function layers({ packages }) {
  return packages.flatMap((owner) =>
    owner.files.flatMap((file) =>
      importsOf(file.syntax.program).flatMap((it) => {
        const reason = refuse(owner, file, it);
        if (reason === undefined) return [];
        const message = `'${it.specifier}' ${reason} (CONTRIBUTING.md, Layers)`;
        return [{ path: file.path, line: lineAt(file.text, it.start), message }];
      }),
    ),
  );
}

/**
 * @param {Package} owner
 * @param {SourceFile} file
 * @param {Import} it
 */
function refuse(owner, file, it) {
  if (it.specifier.startsWith('.')) return refuseRelative(owner, file, it.specifier);
  const name = packageName(it.specifier);
  if (name.startsWith('@archivolt/') || name === 'archivolt') return refuseInside(owner, file, it);
  if (isBuiltin(name)) return refuseBuiltin(owner, file, name);
  return refuseOutside(owner, file, name);
}

/**
 * @param {Package} owner
 * @param {SourceFile} file
 * @param {string} specifier
 */
function refuseRelative(owner, file, specifier) {
  const path = specifier.replace(/\?.*$/, '');
  if (posix.extname(path) === '') return 'needs its extension, .js for a module';
  const target = posix.join(posix.dirname(file.path), path);
  const home = file.isTest ? '' : `${owner.folder}/`;
  return target.startsWith(home) ? undefined : 'leaves its package';
}

/**
 * @param {Package} owner
 * @param {SourceFile} file
 * @param {Import} it
 */
function refuseInside({ folder, layer, manifest }, file, { specifier, isType }) {
  const name = packageName(specifier);
  if (name === manifest['name']) return 'is this package itself: import the file';
  if (layer.typesOf?.includes(name)) return isType ? undefined : 'may lend types only';
  if (!layer.inside.includes(name)) return `is above or beside ${folder}`;
  const isTestingOnly = specifier.endsWith('/testing');
  const isTesting = file.isTest || file.path.includes('/testing/');
  return isTestingOnly && !isTesting ? 'is for tests' : undefined;
}

/**
 * @param {Package} owner
 * @param {SourceFile} file
 * @param {string} name
 */
function refuseBuiltin({ folder, layer }, file, name) {
  if (!name.startsWith('node:')) return 'must be written with node:';
  return layer.kind === 'node' || file.isTest ? undefined : `is Node's, and ${folder} is not`;
}

/**
 * @param {Package} owner
 * @param {SourceFile} file
 * @param {string} name
 */
function refuseOutside({ folder, layer, manifest }, file, name) {
  const isTesting = file.isTest || file.path.includes('/testing/');
  const declared = { ...manifest['dependencies'], ...(isTesting && manifest['devDependencies']) };
  const isElectron = folder === 'electron' && name === 'electron';
  if (!(name in declared) && !isElectron) return `is not a dependency of ${folder}`;
  if (isTesting || layer.outside === undefined || layer.outside.includes(name)) return undefined;
  return `is not among what ${folder} may import`;
}

/** @param {string} specifier */
function packageName(specifier) {
  const [first = '', second = ''] = specifier.split('/');
  return specifier.startsWith('@') ? `${first}/${second}` : first;
}

/** @param {string} name */
function isBuiltin(name) {
  return name.startsWith('node:') || BUILTIN.has(name);
}
