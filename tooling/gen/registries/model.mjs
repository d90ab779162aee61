import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitIds, emitModule, emitRegistry, emitUnion, importsOf, quote } from '../emit.mjs';
import { compactIcon } from '../icon.mjs';
import { camelCase, pascalCase } from '../names.mjs';
import { foldersOf, modulesOf, pick } from '../scan.mjs';

/** @typedef {import('../scan.mjs').Entry} Entry */

const SRC = 'packages/model/src';
const OUT = `${SRC}/generated`;

/**
 * The catalog: services, connections, rules, edits, migrations, and the ids they have.
 * @param {string} root
 */
export function modelRegistries(root) {
  const services = scanServices(root);
  const connections = scanFlat(root, 'connections', 'defineConnection');
  const rules = scanRules(root);
  const edits = scanFlat(root, 'edits', 'defineEdit');
  const migrations = scanMigrations(root);
  return {
    files: new Map([
      [`${OUT}/ids.ts`, emitAllIds(services.entries, connections.entries, rules.entries)],
      [`${OUT}/services.ts`, catalog('services', 'Service', services.entries)],
      [`${OUT}/connections.ts`, catalog('connections', 'Connection', connections.entries)],
      [`${OUT}/rules.ts`, catalog('rules', 'Rule', rules.entries)],
      [`${OUT}/edits.ts`, plain('edits', edits.entries)],
      [`${OUT}/migrations.ts`, plain('migrations', migrations.entries)],
      [`${OUT}/icons.ts`, emitIcons(root, services.entries)],
      [`${OUT}/refusals.ts`, emitRefusals(scanRefusals(root))],
    ]),
    problems: [services, connections, rules, edits, migrations].flatMap((scan) => scan.problems),
  };
}

/** @param {string} root */
function scanServices(root) {
  const candidates = foldersOf(join(root, SRC, 'services'))
    .map((id) => entry(id, `services/${id}/service.ts`))
    .filter(({ path }) => existsSync(join(root, path)));
  return pick(root, candidates);
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {string} define
 */
function scanFlat(root, folder, define) {
  const candidates = modulesOf(join(root, SRC, folder)).map((file) =>
    entry(stem(file), `${folder}/${file}`),
  );
  return pick(root, candidates, define);
}

/**
 * Constants of the connections' modules that are made by `refusedPairs`, whatever their names.
 * @param {string} root
 */
function scanRefusals(root) {
  return modulesOf(join(root, SRC, 'connections')).flatMap((file) => {
    const source = readFileSync(join(root, SRC, 'connections', file), 'utf8');
    return [...source.matchAll(/^export const (\w+)[^=]*= refusedPairs\(/gm)].map((match) => ({
      ...entry(stem(file), `connections/${file}`),
      binding: `${camelCase(stem(file))}${pascalCase(match[1] ?? '')}`,
      exported: match[1] ?? '',
    }));
  });
}

/** @param {readonly Entry[]} entries */
function emitRefusals(entries) {
  return emitModule([
    "import type { RefusedPair } from '../define/refusal.js';",
    ...importsOf(`${OUT}/refusals.ts`, entries),
    '',
    'export const refusals: readonly RefusedPair[] = [',
    ...entries.map(({ binding }) => `  ...${binding},`),
    '];',
  ]);
}

/** @param {string} root */
function scanRules(root) {
  const candidates = foldersOf(join(root, SRC, 'rules')).flatMap((group) =>
    modulesOf(join(root, SRC, 'rules', group)).map((file) => ({
      ...entry(`${group}/${stem(file)}`, `rules/${group}/${file}`),
      binding: camelCase(stem(file)),
      exported: camelCase(stem(file)),
    })),
  );
  const scan = pick(root, candidates, 'defineRule');
  const misnamed = scan.entries.filter(({ id }) => !/\/(no|require)-/.test(id));
  return {
    entries: scan.entries.filter((rule) => !misnamed.includes(rule)),
    problems: [
      ...scan.problems,
      ...misnamed.map(({ path }) => `${path} must start with no- or require-`),
    ],
  };
}

/** @param {string} root */
function scanMigrations(root) {
  const candidates = modulesOf(join(root, SRC, 'document/migrations'))
    .filter((file) => /^\d{4}-/.test(file))
    .map((file) => ({
      ...entry(stem(file), `document/migrations/${file}`),
      binding: `migration${file.slice(0, 4)}`,
      exported: 'migration',
    }));
  return pick(root, candidates);
}

/**
 * @param {readonly Entry[]} services
 * @param {readonly Entry[]} connections
 * @param {readonly Entry[]} rules
 */
function emitAllIds(services, connections, rules) {
  /** @type {readonly [string, string, readonly Entry[]][]} */
  const kinds = [
    ['serviceIds', 'ServiceId', services],
    ['connectionIds', 'ConnectionId', connections],
    ['ruleIds', 'RuleId', rules],
  ];
  return emitModule(
    kinds.flatMap(([name, type, entries]) => {
      const ids = entries.map(({ id }) => id);
      return ['', emitUnion(type, ids), emitIds(name, type, ids)];
    }),
  );
}

/**
 * @param {string} root
 * @param {readonly Entry[]} services
 */
function emitIcons(root, services) {
  const lines = services.flatMap(({ id }) => {
    const file = join(root, SRC, 'services', id, 'icon.svg');
    if (!existsSync(file)) return [];
    return [`  ${quote(id)}:\n    ${quote(compactIcon(readFileSync(file, 'utf8'), id))},`];
  });
  return emitModule([
    "import type { ServiceId } from './ids.js';",
    '',
    'export const icons: Readonly<Record<ServiceId, string>> = {',
    ...lines,
    '};',
  ]);
}

/**
 * @param {string} name
 * @param {string} type
 * @param {readonly Entry[]} entries
 */
function catalog(name, type, entries) {
  const from = `../define/${name.replace(/s$/, '')}.js`;
  return emitRegistry({ file: `${OUT}/${name}.ts`, name, entries, type: { name: type, from } });
}

/**
 * @param {string} name
 * @param {readonly Entry[]} entries
 */
function plain(name, entries) {
  return emitRegistry({ file: `${OUT}/${name}.ts`, name, entries });
}

/**
 * @param {string} id
 * @param {string} path
 * @returns {Entry}
 */
function entry(id, path) {
  return { id, binding: camelCase(id), exported: camelCase(id), path: `${SRC}/${path}` };
}

/** @param {string} file */
function stem(file) {
  return file.replace(/\.tsx?$/, '');
}
