import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generate } from './generate.mjs';
import { compactIcon } from './icon.mjs';
import { camelCase } from './names.mjs';

const MODEL = 'packages/model/src';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archivolt-gen-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test.each([
  ['sqs-queue', 'sqsQueue'],
  ['apigateway-rest--lambda-function.invoke', 'apigatewayRestLambdaFunctionInvoke'],
  ['no-x', 'noX'],
])('%s exports %s', (name, binding) => {
  expect(camelCase(name)).toBe(binding);
});

test('an empty repository gets empty registries', () => {
  expect(generate(root).problems).toEqual([]);
  expect(read(`${MODEL}/generated/ids.ts`)).toContain('export type ServiceId = string;');
  expect(read(`${MODEL}/generated/services.ts`)).toContain('services: readonly Service[] = [];');
  expect(read('packages/exporters/src/generated/targets.ts')).toContain('targets = [] as const;');
  expect(read('packages/cli/src/generated/commands.ts')).toContain('commands = [] as const;');
});

test('services, connections and rules become ids and registries, sorted', () => {
  write(`${MODEL}/services/sqs-queue/service.ts`, 'export const sqsQueue = defineService({});');
  write(`${MODEL}/services/sqs-queue/icon.svg`, '<svg/>');
  write(`${MODEL}/services/s3-bucket/service.ts`, 'export const s3Bucket = defineService({});');
  write(`${MODEL}/connections/grant.ts`, 'export const grant = defineConnection({});');
  write(`${MODEL}/connections/grant.test.ts`, '');
  write(`${MODEL}/connections/shared.ts`, 'export function shared() {}');
  write(`${MODEL}/rules/cost/no-waste.ts`, 'export const noWaste = defineRule({});');
  expect(generate(root).problems).toEqual([]);
  const ids = read(`${MODEL}/generated/ids.ts`);
  expect(ids).toContain("export type ServiceId =\n  | 's3-bucket'\n  | 'sqs-queue';");
  expect(ids).toContain("export type ConnectionId =\n  | 'grant';");
  expect(ids).toContain("ruleIds: readonly RuleId[] = [\n  'cost/no-waste',\n];");
  const services = read(`${MODEL}/generated/services.ts`);
  expect(services).toContain("import { s3Bucket } from '../services/s3-bucket/service.js';");
  expect(services).toContain('[\n  s3Bucket,\n  sqsQueue,\n];');
  expect(read(`${MODEL}/generated/rules.ts`)).toContain("from '../rules/cost/no-waste.js';");
  expect(read(`${MODEL}/generated/icons.ts`)).toContain("'sqs-queue':\n    '<svg/>',");
});

test('edits and migrations', () => {
  write(`${MODEL}/edits/rename-node.ts`, 'export const renameNode = defineEdit({});');
  write(`${MODEL}/edits/edit.ts`, 'export function commit() {}');
  write(`${MODEL}/document/migrations/0001-split-layout.ts`, 'export const migration = {};');
  expect(generate(root).problems).toEqual([]);
  expect(read(`${MODEL}/generated/edits.ts`)).toContain('edits = [\n  renameNode,\n] as const;');
  expect(read(`${MODEL}/generated/migrations.ts`)).toContain(
    "import { migration as migration0001 } from '../document/migrations/0001-split-layout.js';",
  );
});

test('targets with idioms, commands and actions', () => {
  const targets = 'packages/exporters/src/targets';
  write(`${targets}/sam/target.ts`, 'export const samTarget = {};');
  write(`${targets}/sam/idioms/lambda-function.ts`, 'export const idiom = {};');
  write('packages/cli/src/commands/check.ts', 'export const command = {};');
  write('packages/designer/src/actions/edit/undo.ts', 'export const undo = {};');
  expect(generate(root).problems).toEqual([]);
  const idioms = read('packages/exporters/src/generated/idioms.ts');
  expect(idioms).toContain('import { idiom as samLambdaFunction } from');
  expect(idioms).toContain("'sam': {\n    'lambda-function': samLambdaFunction,\n  },");
  expect(read('packages/cli/src/generated/commands.ts')).toContain('command as checkCommand');
  expect(read('packages/designer/src/generated/actions.ts')).toContain('[\n  undo,\n] as const;');
});

describe('a name that breaks the convention is a problem', () => {
  test.each([
    [`${MODEL}/services/sqs-queue/service.ts`, 'export const queue = 1;', 'const sqsQueue'],
    [`${MODEL}/connections/grant.ts`, 'export const give = defineConnection({});', 'const grant'],
    [`${MODEL}/rules/cost/waste.ts`, 'export const waste = defineRule({});', 'no- or require-'],
    ['packages/cli/src/commands/check.ts', 'export const x = defineCommand({});', 'const command'],
  ])('%s', (path, text, reason) => {
    write(path, text);
    expect(generate(root).problems).toEqual([expect.stringContaining(reason)]);
  });
});

test('a registry that does not change keeps its time', () => {
  generate(root);
  const before = statSync(join(root, MODEL, 'generated/ids.ts')).mtimeMs;
  expect(generate(root).changed).toEqual([]);
  expect(statSync(join(root, MODEL, 'generated/ids.ts')).mtimeMs).toBe(before);
});

test('an icon keeps its drawing alone, under ids of its own', () => {
  const svg = `<?xml version="1.0"?>
    <!-- made elsewhere -->
    <svg id="a"><title>Queue</title>
      <use fill="url(#b)" href="#b"/> <g id="b"/>
    </svg>`;
  expect(compactIcon(svg, 'q')).toBe(
    '<svg id="q-a"><use fill="url(#q-b)" href="#q-b"/><g id="q-b"/></svg>',
  );
});

test('refused pairs are listed, whatever their names', () => {
  write(`${MODEL}/connections/streams.ts`, 'export const noStream = refusedPairs([]);');
  expect(generate(root).problems).toEqual([]);
  expect(read(`${MODEL}/generated/refusals.ts`)).toContain('[\n  ...streamsNoStream,\n];');
});
