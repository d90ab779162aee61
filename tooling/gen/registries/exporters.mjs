import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { emitModule, emitRegistry, importsOf, quote } from '../emit.mjs';
import { camelCase, pascalCase } from '../names.mjs';
import { foldersOf, modulesOf, pick } from '../scan.mjs';

const SRC = 'packages/exporters/src';
const OUT = `${SRC}/generated`;

/**
 * The targets, and per target the idioms it has for services.
 * @param {string} root
 */
export function exporterRegistries(root) {
  const ids = foldersOf(join(root, SRC, 'targets'));
  const targets = pick(
    root,
    ids
      .map((id) => ({
        id,
        ...named(`${camelCase(id)}Target`),
        path: `${SRC}/targets/${id}/target.ts`,
      }))
      .filter(({ path }) => existsSync(join(root, path))),
  );
  const idioms = ids.map((target) => ({ target, scan: scanIdioms(root, target) }));
  const targetsFile = `${OUT}/targets.ts`;
  return {
    files: new Map([
      [targetsFile, emitRegistry({ file: targetsFile, name: 'targets', entries: targets.entries })],
      [`${OUT}/idioms.ts`, emitIdioms(idioms)],
    ]),
    problems: [...targets.problems, ...idioms.flatMap(({ scan }) => scan.problems)],
  };
}

/**
 * @param {string} root
 * @param {string} target
 */
function scanIdioms(root, target) {
  const folder = `${SRC}/targets/${target}/idioms`;
  const candidates = modulesOf(join(root, folder)).map((file) => {
    const id = file.replace(/\.ts$/, '');
    const binding = `${camelCase(target)}${pascalCase(id)}`;
    return { id, binding, exported: 'idiom', path: `${folder}/${file}` };
  });
  return pick(root, candidates, 'defineIdiom');
}

/** @param {readonly { target: string, scan: import('../scan.mjs').Scan }[]} idioms */
function emitIdioms(idioms) {
  const imports = idioms.flatMap(({ scan }) => importsOf(`${OUT}/idioms.ts`, scan.entries));
  const maps = idioms.map(({ target, scan }) => {
    const members = scan.entries.map(({ id, binding }) => `    ${quote(id)}: ${binding},\n`);
    return `  ${quote(target)}: {${members.length === 0 ? '' : `\n${members.join('')}  `}},`;
  });
  return emitModule([...imports, '', 'export const idioms = {', ...maps, '} as const;']);
}

/** @param {string} name */
function named(name) {
  return { binding: name, exported: name };
}
