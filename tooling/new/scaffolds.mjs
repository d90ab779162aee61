import { camelCase, pascalCase } from '../gen/names.mjs';

/**
 * What is to be made: the files of one new thing, by path from the root of the repository.
 * @typedef {{ files: ReadonlyMap<string, string> } | { refusal: string }} Scaffold
 */

const SRC = 'packages/model/src';
const DOCS = 'https://docs.aws.amazon.com/';
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The kinds of things that one makes by adding files, each with the names it takes.
 * @type {Readonly<Record<string, { usage: string, make: (name: string, taken: readonly string[]) => Scaffold }>>}
 */
export const SCAFFOLDS = {
  service: { usage: 'service <cfn-service>-<resource>', make: service },
  connection: { usage: 'connection <family> | <from>--<to>[.<verb>]', make: connection },
  rule: { usage: 'rule <group>/no-… | <group>/require-…', make: rule },
  edit: { usage: 'edit <verb>-<noun>', make: edit },
  migration: { usage: 'migration <verb>-<noun>', make: migration },
};

/**
 * @param {string} id
 * @returns {Scaffold}
 */
function service(id) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id)) return refuse(id, 'is not like sqs-queue');
  const [first = '', ...rest] = id.split('-');
  const text = `import { cite, defineService } from '../../define/index.js';

export const ${camelCase(id)} = defineService({
  id: '${id}',
  title: '',
  noun: '${pascalCase(rest.join('-'))}',
  category: 'other',
  type: 'AWS::${pascalCase(first)}::${pascalCase(rest.join('-'))}',
  summary: '',
  cite: cite('', '${DOCS}'),
  annotate: {},
  capabilities: {},
});
`;
  const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"></svg>\n`;
  const folder = `${SRC}/services/${id}`;
  return made([`${folder}/service.ts`, text], [`${folder}/icon.svg`, icon]);
}

/**
 * @param {string} id
 * @returns {Scaffold}
 */
function connection(id) {
  const [ends = '', ...verbs] = id.split('.');
  const [from = '', to, ...more] = ends.split('--');
  const words = [from, ...(to === undefined ? [] : [to]), ...verbs];
  if (more.length > 0 || verbs.length > 1 || !words.every((word) => KEBAB.test(word))) {
    return refuse(id, 'is not like event-source-mapping or api--function.invoke');
  }
  const matcher = to === undefined ? 'can' : 'service';
  const [fromEnd, toEnd] =
    to === undefined
      ? ["can('grantable')", "can('principal')"]
      : [`service('${from}')`, `service('${to}')`];
  const text = `import { ${matcher}, cite, defineConnection } from '../define/index.js';

export const ${camelCase(id)} = defineConnection({
  id: '${id}',
  title: '',
  from: ${fromEnd},
  to: ${toEnd},
  verb: '',
  kind: 'request',
  cite: cite('', '${DOCS}'),
  effects: () => [],
});
`;
  return made([`${SRC}/connections/${id}.ts`, text]);
}

/**
 * @param {string} id
 * @returns {Scaffold}
 */
function rule(id) {
  const match = /^(correctness|security|reliability|performance|cost)\/((no|require)-[a-z0-9-]+)$/;
  const [, group, name = ''] = match.exec(id) ?? [];
  if (group === undefined) return refuse(id, 'is not like correctness/no-premature-redelivery');
  const text = `import { cite, defineRule } from '../../define/index.js';

export const ${camelCase(name)} = defineRule({
  id: '${id}',
  severity: 'warning',
  summary: '',
  why: '',
  cite: cite('', '${DOCS}'),
  over: 'node',
  on: {},
  check: () => undefined,
  examples: { valid: [], invalid: [] },
});
`;
  return made([`${SRC}/rules/${id}.ts`, text]);
}

/**
 * @param {string} name
 * @returns {Scaffold}
 */
function edit(name) {
  const [verb, ...noun] = name.split('-');
  if (!KEBAB.test(name) || noun.length === 0) return refuse(name, 'is not like rename-node');
  const text = `import * as v from 'valibot';
import { defineEdit } from '../define/index.js';
import { idSchema } from '../document/schema.js';

export const ${camelCase(name)} = defineEdit({
  id: '${noun.join('-')}.${verb}',
  args: v.strictObject({ nodeId: idSchema }),
  label: () => '',
  apply: () => undefined,
});
`;
  return made([`${SRC}/edits/${name}.ts`, text]);
}

/**
 * The number is the version of the format that it leads to; version 1 is the first.
 * @param {string} name
 * @param {readonly string[]} taken names of the migrations that are there
 * @returns {Scaffold}
 */
function migration(name, taken) {
  if (!KEBAB.test(name)) return refuse(name, 'is not like split-layout');
  const version = Math.max(1, ...taken.map((file) => Number.parseInt(file, 10) || 0)) + 1;
  const text = `import type { Migration } from '../migrate.js';

export const migration: Migration = {
  to: ${version},
  up: (file) => file,
  down: (file) => file,
  examples: [],
};
`;
  const number = String(version).padStart(4, '0');
  return made([`${SRC}/document/migrations/${number}-${name}.ts`, text]);
}

/** @param {readonly [path: string, text: string][]} files */
function made(...files) {
  return { files: new Map(files) };
}

/**
 * @param {string} name
 * @param {string} reason
 */
function refuse(name, reason) {
  return { refusal: `'${name}' ${reason}` };
}
