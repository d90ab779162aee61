import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generate } from '../gen/generate.mjs';
import { SCAFFOLDS } from './scaffolds.mjs';

const GENERATED = 'packages/model/src/generated';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archivolt-new-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function make(kind: string, name: string, taken: readonly string[] = []) {
  const scaffold = SCAFFOLDS[kind]?.make(name, taken);
  if (scaffold === undefined) throw new Error(`no scaffold ${kind}`);
  return scaffold;
}

test.each([
  ['service', 'sqs-queue', 'ids.ts', "'sqs-queue'"],
  ['connection', 'event-source-mapping', 'ids.ts', "'event-source-mapping'"],
  ['connection', 'a-api--b-function.invoke', 'connections.ts', 'aApiBFunctionInvoke'],
  ['rule', 'correctness/no-x', 'rules.ts', 'noX'],
  ['edit', 'rename-node', 'edits.ts', 'renameNode'],
  ['migration', 'split-layout', 'migrations.ts', '0002-split-layout'],
])('a new %s %s is found by the generator', (kind, name, registry, text) => {
  const scaffold = make(kind, name);
  if ('refusal' in scaffold) throw new Error(scaffold.refusal);
  for (const [path, content] of scaffold.files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  expect(generate(root).problems).toEqual([]);
  expect(readFileSync(join(root, GENERATED, registry), 'utf8')).toContain(text);
});

test.each([
  ['service', 'queue'],
  ['service', 'SQS-Queue'],
  ['connection', 'a--b--c'],
  ['connection', '../x'],
  ['rule', 'correctness/x'],
  ['rule', 'style/no-x'],
  ['edit', 'rename'],
  ['migration', 'Split'],
])('%s %s is refused', (kind, name) => {
  expect(make(kind, name)).toEqual({ refusal: expect.stringContaining(`'${name}' is not like`) });
});

test('migrations are numbered densely', () => {
  const scaffold = make('migration', 'merge-tiers', ['0002-x.ts', '0003-y.ts', 'z.ts']);
  expect(scaffold).toEqual({
    files: new Map([
      [expect.stringContaining('migrations/0004-merge-tiers.ts'), expect.stringContaining('to: 4')],
    ]),
  });
});
