// Takes patterns, lengths, ranges and the enums that the specification lacks from the registry's schemas, as the Python
// package cfn-lint carries them, into data/limits/. `--check` compares with what is committed and exits 1 when they differ.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { committed, DATA, fileOf } from './settle.mjs';

const PYTHON = process.env.PYTHON ?? 'python3';
const FOLDER = join(DATA, 'limits');
const LONGEST_PATTERN = 400;
/** A group with a quantifier inside and one behind it may take forever on a hostile text. */
const SLOW =
  /\((?:[^()\\]|\\.)*[+*}](?:[^()\\]|\\.)*\)[+*{]|\)[+*][^)]*\)[+*{]|[+*]\[[^\]]*\][+*]\[[^\]]*\]\{1,\d{3}|\\\d/;

const EVERYTHING = new Set(['', '.*', '^.*$', '[\\s\\S]*', '^[\\s\\S]*$']);
/** What JavaScript takes for something else. */
const FOREIGN = /\[:\w+:\]|\\[QEhGR]|\(\?[a-zA-Z]|[*+?}]\+|&&/;

const { version, files } = JSON.parse(
  execFileSync(PYTHON, [fileURLToPath(new URL('./lint-schemas.py', import.meta.url))], {
    encoding: 'utf8',
  }),
);

/** Limits of one service, by what owns the property and by its name; `name[]` is for items of a list. */
function trim(service) {
  const owners = new Map();
  for (const [type, resource] of Object.entries(service.resources)) {
    const file = files[type];
    if (file === undefined) continue;
    const root = JSON.parse(readFileSync(file, 'utf8'));
    walk({ owners, service, root, seen: new Set() }, { owner: type, ...resource }, root);
  }
  return owners;
}

function walk(scene, { owner, properties }, schema) {
  const known = scene.owners.get(owner) ?? new Map();
  scene.owners.set(owner, known);
  for (const [name, { type }] of Object.entries(properties)) {
    const found = resolve(scene.root, schema.properties?.[name]);
    if (found !== undefined) visit(scene, { known, name, type }, found);
  }
}

function visit(scene, { known, name, type }, schema) {
  keep(known, name, limitOf(type, schema));
  if (typeof type !== 'object') return;
  if ('list' in type) {
    const items = resolve(scene.root, schema.items);
    if (items !== undefined) visit(scene, { known, name: `${name}[]`, type: type.list }, items);
  }
  if (!('nested' in type)) return;
  const mark = `${type.nested} ${JSON.stringify(Object.keys(schema.properties ?? {}))}`;
  if (scene.seen.has(mark)) return;
  scene.seen.add(mark);
  walk(scene, { owner: type.nested, ...scene.service.types[type.nested] }, schema);
}

/** Types that several resources share have a limit where all agree on it. */
function keep(known, name, limit) {
  if (!known.has(name)) known.set(name, limit);
  else if (JSON.stringify(known.get(name)) !== JSON.stringify(limit)) known.set(name, undefined);
}

function limitOf(type, schema) {
  const bounds =
    type === 'string'
      ? [schema.minLength, schema.maxLength]
      : type === 'integer' || type === 'number'
        ? [schema.minimum, schema.maximum]
        : typeof type === 'object' && 'list' in type
          ? [schema.minItems, schema.maxItems]
          : [];
  const [min, max] = bounds;
  const limit = {
    ...(type === 'string' ? patternOf(schema.pattern) : {}),
    ...(min > 0 || (min !== undefined && type !== 'string' && !Array.isArray(type)) ? { min } : {}),
    ...(max === undefined ? {} : { max }),
    ...((type === 'integer' || type === 'number') && (min !== undefined || max !== undefined)
      ? { number: true }
      : {}),
    ...(type === 'string' && isWords(schema.enum) ? { values: schema.enum } : {}),
  };
  return Object.keys(limit).length === 0 ? undefined : limit;
}

function isWords(values) {
  return Array.isArray(values) && values.every((value) => typeof value === 'string');
}

/** The pattern in JavaScript's words; none where it says nothing, could take forever, or cannot be said. */
function patternOf(written) {
  if (typeof written !== 'string' || written.length > LONGEST_PATTERN || SLOW.test(written))
    return {};
  const pattern = written.replaceAll(/\\[zZ]/g, '$').replaceAll('\\A', '^');
  if (EVERYTHING.has(pattern) || FOREIGN.test(pattern)) return {};
  try {
    RegExp(pattern, /\\[pP]\{/.test(pattern) ? 'u' : '');
    return { pattern };
  } catch {
    return {};
  }
}

function resolve(root, schema) {
  if (schema?.$ref === undefined) return schema;
  const { $ref, ...own } = schema;
  const target = $ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at?.[key], root);
  return target === undefined ? undefined : { ...resolve(root, target), ...own };
}

/** One line for each owner. */
function print(prefix, owners) {
  const lines = [...owners]
    .map(([owner, known]) => [owner, [...known].filter(([, limit]) => limit !== undefined)])
    .filter(([, known]) => known.length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([owner, known]) => {
      const sorted = known.toSorted(([a], [b]) => (a < b ? -1 : 1));
      return `${JSON.stringify(owner)}:${JSON.stringify(Object.fromEntries(sorted))}`;
    });
  const head = JSON.stringify({ source: `cfn-lint ${version}`, prefix }).slice(0, -1);
  return lines.length === 0 ? undefined : `${head},\n"owners":{\n${lines.join(',\n')}\n}}\n`;
}

function printLoaders(prefixes) {
  return [
    '// Generated by scripts/trim-limits.mjs.',
    'export const limitLoaders = {',
    ...prefixes.map((prefix) => `  '${prefix}': () => import('./${fileOf(prefix)}'),`),
    '};',
    '',
  ].join('\n');
}

const made = committed()
  .filter(({ prefix }) => prefix !== 'AWS::Serverless')
  .toSorted((a, b) => (a.prefix < b.prefix ? -1 : 1))
  .flatMap((service) => {
    const text = print(service.prefix, trim(service));
    return text === undefined ? [] : [[service.prefix, text]];
  });
const texts = new Map([
  ...made.map(([prefix, text]) => [fileOf(prefix), text]),
  ['loaders.js', printLoaders(made.map(([prefix]) => prefix))],
]);
const held = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => !name.endsWith('.d.ts'))
  : [];
if (process.argv.includes('--check')) {
  const stale = [...new Set([...held, ...texts.keys()])].filter((name) => {
    const path = join(FOLDER, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== texts.get(name);
  });
  for (const name of stale) console.error(`stale: data/limits/${name}`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of held.filter((each) => !texts.has(each))) rmSync(join(FOLDER, name));
  for (const [name, text] of texts) writeFileSync(join(FOLDER, name), text);
}
