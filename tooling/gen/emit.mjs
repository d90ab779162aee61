import { posix } from 'node:path';

/** @typedef {import('./scan.mjs').Entry} Entry */

const HEADER = '// Made by `pnpm gen` from the folders. Not in git; edits are lost.\n';

/**
 * A registry module: imports, then one array of the entries in order of their ids.
 * @param {{ file: string, name: string, entries: readonly Entry[], type?: { name: string, from: string } }} registry
 */
export function emitRegistry({ file, name, entries, type }) {
  const typeImport = type ? [`import type { ${type.name} } from '${type.from}';`] : [];
  const lines = [...typeImport, ...importsOf(file, entries)];
  const values = entries.map((entry) => `  ${entry.binding},\n`).join('');
  const body = entries.length === 0 ? '[]' : `[\n${values}]`;
  const declared = type
    ? `export const ${name}: readonly ${type.name}[] = ${body};`
    : `export const ${name} = ${body} as const;`;
  return emitModule([...lines, '', declared]);
}

/**
 * Import statements of the entries, as seen from `file`.
 * @param {string} file
 * @param {readonly Entry[]} entries
 */
export function importsOf(file, entries) {
  return entries.map(({ binding, exported, path }) => {
    const names = binding === exported ? binding : `${exported} as ${binding}`;
    const target = posix.relative(posix.dirname(file), path).replace(/\.tsx?$/, '.js');
    return `import { ${names} } from '${target}';`;
  });
}

/**
 * A union of string literals; `string` while there is no member, so that code over it compiles.
 * @param {string} name
 * @param {readonly string[]} ids
 */
export function emitUnion(name, ids) {
  const members = ids.map((id) => `\n  | ${quote(id)}`).join('');
  return `export type ${name} =${members === '' ? ' string' : members};`;
}

/**
 * @param {string} name
 * @param {string} type
 * @param {readonly string[]} ids
 */
export function emitIds(name, type, ids) {
  const items = ids.map((id) => `\n  ${quote(id)},`).join('');
  return `export const ${name}: readonly ${type}[] = [${items}${items === '' ? '' : '\n'}];`;
}

/** @param {readonly string[]} lines */
export function emitModule(lines) {
  return `${HEADER}${lines.join('\n')}\n`;
}

/** @param {string} text */
export function quote(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
