import { describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.mjs';

const MODEL = 'packages/model';
const manifest = (name: string, dependencies: object, devDependencies = {}) =>
  JSON.stringify({ name, dependencies, devDependencies });
const config = (...paths: string[]) =>
  JSON.stringify({ references: paths.map((path) => ({ path })) });

const SOUND = {
  'packages/cfn-spec/package.json': manifest('@archivolt/cfn-spec', {}),
  'packages/cfn-spec/tsconfig.json': config(),
  'packages/model/package.json': manifest(
    '@archivolt/model',
    { '@archivolt/cfn-spec': 'workspace:*', immer: 'catalog:' },
    { 'fast-check': 'catalog:', vitest: 'catalog:' },
  ),
  'packages/model/tsconfig.json': config('../cfn-spec'),
  'packages/model/tsconfig.test.json': config('.', '../cfn-spec'),
  'packages/model/src/services/sqs-queue/service.ts': 'export const sqsQueue = 1;',
  'packages/designer/package.json': manifest('@archivolt/designer', {}),
  'packages/cli/package.json': manifest('archivolt', { commander: 'catalog:' }),
  'electron/package.json': manifest('@archivolt/electron', {}),
};

function violations(files: Record<string, string>) {
  const found = findViolations(new Map(Object.entries({ ...SOUND, ...files })));
  return found.map(({ path, line, message }) => `${path}:${line ?? 0} ${message}`);
}

test('a sound workspace has no violations', () => {
  const file = `
    import { produce } from 'immer';
    import type { Spec } from '@archivolt/cfn-spec';
    import { near } from './near.js';
    export function name(window: Spec) { return produce(near, () => window.process); }`;
  expect(violations({ [`${MODEL}/src/far.ts`]: file })).toEqual([]);
});

describe('layers', () => {
  test.each([
    ["import { x } from '@archivolt/exporters';", 'is above or beside packages/model'],
    ["import { x } from '@archivolt/model';", 'is this package itself'],
    ["import fs from 'node:fs';", "is Node's, and packages/model is not"],
    ["import fs from 'fs';", 'must be written with node:'],
    ["import { x } from 'lodash';", 'is not a dependency of packages/model'],
    ["import { test } from 'vitest';", 'is not a dependency of packages/model'],
    ["export { x } from '../../cli/src/x.js';", 'leaves its package'],
    ["import { x } from './x';", 'needs its extension'],
    ["type X = import('@archivolt/render').X;", 'is above or beside packages/model'],
    ["const x = import('@archivolt/render');", 'is above or beside packages/model'],
  ])('%s', (line, reason) => {
    expect(violations({ [`${MODEL}/src/x.ts`]: line })).toEqual([expect.stringContaining(reason)]);
  });

  test('tests may use development dependencies and Node', () => {
    const file = "import { test } from 'vitest';\nimport { join } from 'node:path';";
    expect(violations({ [`${MODEL}/src/x.test.ts`]: file })).toEqual([]);
  });

  test('a pure package keeps to the table even when package.json declares more', () => {
    const files = {
      [`${MODEL}/package.json`]: manifest('@archivolt/model', {
        '@archivolt/cfn-spec': 'workspace:*',
        lodash: '1',
      }),
      [`${MODEL}/src/x.ts`]: "import { x } from 'lodash';",
    };
    expect(violations(files)).toEqual([expect.stringContaining('is not among what')]);
  });

  test('electron takes types of the designer, and no code', () => {
    const type = "import type { HostPort } from '@archivolt/designer';";
    const code = "import { App } from '@archivolt/designer';";
    expect(violations({ 'electron/src/main.ts': type })).toEqual([]);
    expect(violations({ 'electron/src/main.ts': code })).toEqual([
      expect.stringContaining('may lend types only'),
    ]);
  });

  test("a package's testing entry is for tests", () => {
    const line = "import { arch } from '@archivolt/model/testing';";
    const found = violations({ 'packages/cli/src/x.ts': line, 'packages/cli/src/x.test.ts': line });
    expect(found).toEqual([expect.stringMatching(/x\.ts:1 .*is for tests/)]);
  });
});

describe('references', () => {
  test('a dependency without a reference', () => {
    expect(violations({ [`${MODEL}/tsconfig.json`]: config() })).toEqual([
      `${MODEL}/tsconfig.json:0 references must name packages/cfn-spec, a dependency`,
    ]);
  });

  test('a reference without a dependency', () => {
    const extra = { 'packages/cfn-spec/tsconfig.json': config('../model') };
    expect(violations(extra)).toEqual([
      'packages/cfn-spec/tsconfig.json:0 references name packages/model, which is no dependency',
    ]);
  });
});

describe('purity', () => {
  test.each([
    ['console.log(1);', 'console'],
    ['export const home = process.env;', 'process'],
    ['export const at = Date.now();', 'Date.now'],
    ['export const at = new Date();', 'the time of now'],
    ['export const dice = Math.random();', 'Math.random'],
    ["export const order = 'a'.localeCompare('b');", 'localeCompare'],
    ['export const text = (1).toLocaleString();', 'toLocaleString'],
    ['export const format = new Intl.NumberFormat();', 'Intl'],
    ['export const all = { process };', 'process'],
    ['let count = 0;', 'module-level state'],
    ['const cache = new Map();', 'module-level state'],
  ])('%s', (line, what) => {
    expect(violations({ [`${MODEL}/src/x.ts`]: line })).toEqual([
      `${MODEL}/src/x.ts:1 ${what} in a pure package (CONTRIBUTING.md, Purity)`,
    ]);
  });

  test('filled collections, dates from values and names of properties are pure', () => {
    const file = `
      const kinds = new Set(['a']);
      const lengths = new WeakMap();
      export const at = new Date(0);
      export function f(process: { console: number }) { return kinds.has('a') && process.console; }`;
    expect(violations({ [`${MODEL}/src/x.ts`]: file })).toEqual([]);
  });

  test('the command may log', () => {
    expect(violations({ 'packages/cli/src/x.ts': 'console.log(1);' })).toEqual([]);
  });
});

describe('service ids', () => {
  const branch = "export const isQueue = (id: string) => id === 'sqs-queue';";

  test('shared code may not name a service', () => {
    expect(violations({ 'packages/designer/src/x.ts': branch })).toEqual([
      expect.stringContaining("the service 'sqs-queue' in shared code"),
    ]);
  });

  test.each([
    `${MODEL}/src/rules/correctness/no-x.ts`,
    `${MODEL}/src/connections/x.ts`,
    `${MODEL}/src/x.test.ts`,
  ])('%s may', (path) => {
    expect(violations({ [path]: branch })).toEqual([]);
  });
});

describe('sizes', () => {
  const lines = (count: number) => 'f();\n'.repeat(count);

  test.each([
    [`${MODEL}/src/connections/x.ts`, 80, 'const x = defineConnection({});'],
    [`${MODEL}/src/connections/x-effects.ts`, 400, ''],
    [`${MODEL}/src/services/sns-topic/service.ts`, 160, ''],
    [`${MODEL}/src/rules/cost/no-x.ts`, 150, 'const noX = defineRule({});'],
    [`${MODEL}/src/edits/x-y.ts`, 80, 'const xY = defineEdit<X>({});'],
    ['packages/exporters/src/lower/x-y.ts', 200, ''],
    ['packages/designer/src/Canvas.tsx', 250, ''],
    ['tooling/x/x.mjs', 400, ''],
  ])('%s has at most %i lines', (path, ceiling, first) => {
    expect(violations({ [path]: first + lines(ceiling) })).toEqual([]);
    expect(violations({ [path]: first + lines(ceiling + 1) })).toEqual([
      `${path}:0 ${ceiling + 1} lines of code; at most ${ceiling}`,
    ]);
  });

  test('blank and comment lines are free', () => {
    const file = `${lines(200)}\n\n// one\n/* two\n three */\n`;
    expect(violations({ 'packages/exporters/src/lower/x-y.ts': file })).toEqual([]);
  });

  test('the median source has under 90 lines', () => {
    const long = Array.from({ length: 30 }, (_, n) => [`${MODEL}/src/x${n}.ts`, lines(90)]);
    expect(violations(Object.fromEntries(long))).toEqual([
      '.:0 the median source has 90 lines; under 90 is wanted',
    ]);
  });
});

describe('names', () => {
  test.each([
    ['src/fooBar.ts', '', 'file names are kebab-case'],
    ['src/string-utils.ts', '', "'string-utils' names nothing"],
    ['src/data.ts', '', "'data' names nothing"],
    ['src/graph/index.ts', '', 'a barrel below src/index.ts'],
    ['src/x.ts', 'export class WireManager {}', "'WireManager' names nothing"],
    ['src/x.ts', 'interface INode {}', 'INode: no I prefix'],
    ['src/x.ts', 'enum Kind { A }', 'an enum'],
    ['src/x.ts', "export * from './y.js';", 'export *'],
    ['src/x.ts', 'class X { set y(value) {} }', 'a setter'],
    ['src/x.ts', 'export const x = { set y(value) {} };', 'a setter'],
  ])('%s %s', (path, text, reason) => {
    expect(violations({ [`${MODEL}/${path}`]: text })).toEqual([expect.stringContaining(reason)]);
  });

  test.each([
    'src/connections/apigateway-rest--lambda-function.invoke.ts',
    'src/document/migrations/0001-split-layout.ts',
    'src/define/index.ts',
    'src/x.prop.test.ts',
  ])('%s is a good name', (path) => {
    expect(violations({ [`${MODEL}/${path}`]: '' })).toEqual([]);
  });
});

test.each([
  ['// TODO later', 'TODO: do it, or open an issue'],
  ['// @ts-ignore', '@ts-ignore: mend the cause'],
  ['/* oxlint-disable */', 'oxlint-disable: mend the cause'],
])('comments: %s', (text, message) => {
  expect(violations({ 'tooling/x/x.mjs': text })).toEqual([`tooling/x/x.mjs:1 ${message}`]);
});

test('a source that cannot be parsed', () => {
  expect(violations({ 'tooling/x/x.mjs': 'const =' })).toEqual([
    expect.stringContaining('tooling/x/x.mjs:0 cannot be parsed'),
  ]);
});

test('a statement of a specification is made once and has a test', () => {
  const files = {
    'docs/spec/arch-format.md':
      '# Format\n\n- **DOC1** Sorted.\n- **DOC2** Closed.\n- **DOC1** Again.',
    [`${MODEL}/src/x.test.ts`]: "test('DOC1: keys are sorted', () => undefined);",
  };
  expect(violations(files)).toEqual([
    'docs/spec/arch-format.md:4 DOC2 has no test that names it',
    'docs/spec/arch-format.md:5 DOC1 is stated twice',
  ]);
});
