import { expect, test } from 'vitest';
import { EditError } from '../define/edit.js';
import type { ArchDocument } from '../document/document.js';
import { parseDocument } from '../document/parse.js';
import { printDocument } from '../document/print.js';
import { createGraph } from '../graph/create-graph.js';
import { arch } from '../testing/arch.js';
import { createValidator, validate } from '../validate/validate.js';
import { commit } from './commit.js';

const run = (document: ArchDocument, edit: string, args: unknown) =>
  commit(document, { edit, args });

const design: ArchDocument = {
  ...arch('fn: lambda-function { Timeout: 30 }'),
  parameters: { Seconds: { Type: 'Number', Default: 60 } },
  conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Seconds' }, '900'] } },
  mappings: { Sizes: { small: { Memory: 256 } } },
  environments: {
    dev: { parameters: { Seconds: '30' } },
    prod: { parameters: { Seconds: '960' } },
  },
};
const withTimeout = run(design, 'property.set', {
  target: { node: 'fn' },
  path: 'Timeout',
  value: { Ref: 'Seconds' },
}).document;

test('DOC20 rules read what parameters are in the chosen environment', () => {
  const rulesIn = (environment?: string) =>
    validate(withTimeout, undefined, { environment }).map(
      ({ rule, at }) => `${rule} ${String(at.property)}`,
    );
  const timeout = rulesIn('prod').filter((text) => text.endsWith(' Timeout'));
  expect(timeout).toHaveLength(1);
  expect(rulesIn('dev').filter((text) => text.endsWith(' Timeout'))).toEqual([]);
  expect(rulesIn().filter((text) => text.endsWith(' Timeout'))).toEqual([]);
  const graph = createGraph(withTimeout, { environment: 'dev' });
  expect(graph.node('fn')?.number('Timeout')).toBe(30);
});

test('DOC20 a changed value is looked at without a new start', () => {
  const validator = createValidator(undefined, { environment: 'prod' });
  const before = validator.reset(withTimeout);
  const change = run(withTimeout, 'environment.set', {
    name: 'prod',
    value: { parameters: { Seconds: '900' } },
  });
  const after = validator.update(change.document, change.patches);
  expect(after).toEqual(validate(change.document, undefined, { environment: 'prod' }));
  expect(after).toHaveLength(before.length - 1);
});

test('ED24 a renamed parameter is followed by Ref, Sub, conditions, outputs and environments', () => {
  const start = run(withTimeout, 'output.set', {
    name: 'Says',
    value: { Value: { 'Fn::Sub': 'in ${Seconds} s, not ${!Seconds}' } },
  }).document;
  const { document } = run(start, 'entry.rename', {
    section: 'parameters',
    from: 'Seconds',
    to: 'Limit',
  });
  expect(document.nodes['fn']?.properties['Timeout']).toEqual({ Ref: 'Limit' });
  expect(document.conditions['IsProd']).toEqual({ 'Fn::Equals': [{ Ref: 'Limit' }, '900'] });
  expect(document.outputs['Says']?.['Value']).toEqual({
    'Fn::Sub': 'in ${Limit} s, not ${!Seconds}',
  });
  expect(document.environments?.['prod']).toEqual({ parameters: { Limit: '960' } });
  expect(Object.keys(document.parameters)).toEqual(['Limit']);
});

test('ED24 a renamed condition is followed by attributes, outputs, conditions and Fn::If', () => {
  const start: ArchDocument = {
    ...run(design, 'attribute.set', { nodeId: 'fn', name: 'Condition', value: 'IsProd' }).document,
    outputs: { Url: { Value: { 'Fn::If': ['IsProd', 'IsProd', 'b'] }, Condition: 'IsProd' } },
  };
  const both = run(start, 'document.set', {
    path: ['conditions', 'Not'],
    value: { 'Fn::Not': [{ Condition: 'IsProd' }] },
  }).document;
  const { document } = run(both, 'entry.rename', {
    section: 'conditions',
    from: 'IsProd',
    to: 'Live',
  });
  expect(document.nodes['fn']?.attributes?.Condition).toBe('Live');
  expect(document.outputs['Url']).toEqual({
    Value: { 'Fn::If': ['Live', 'IsProd', 'b'] },
    Condition: 'Live',
  });
  expect(document.conditions['Not']).toEqual({ 'Fn::Not': [{ Condition: 'Live' }] });
});

test('ED24 a renamed mapping is followed by Fn::FindInMap; a taken name does not fit', () => {
  const start = run(design, 'property.set', {
    target: { node: 'fn' },
    path: 'MemorySize',
    value: { 'Fn::FindInMap': ['Sizes', 'small', 'Memory'] },
  }).document;
  const rename = (args: object) => run(start, 'entry.rename', args).document;
  const { nodes } = rename({ section: 'mappings', from: 'Sizes', to: 'Shapes' });
  expect(nodes['fn']?.properties['MemorySize']).toEqual({
    'Fn::FindInMap': ['Shapes', 'small', 'Memory'],
  });
  expect(() => rename({ section: 'parameters', from: 'Seconds', to: 'Fn' })).toThrow(EditError);
  expect(() => rename({ section: 'parameters', from: 'No', to: 'Yes' })).toThrow(EditError);
});

test('ED25 an environment is renamed with its values, and goes with its last trace', () => {
  const value = { parameters: { Seconds: '30' } };
  const { document } = run(design, 'environment.set', { name: 'test', value, rename: 'dev' });
  expect(Object.keys(document.environments ?? {}).toSorted()).toEqual(['prod', 'test']);
  const none = ['test', 'prod'].reduce(
    (left, name) => run(left, 'environment.set', { name }).document,
    document,
  );
  expect(printDocument(none)).not.toContain('environments');
});

test('DOC21 a suppressed problem is the mildest, keeps its reason, and is told again without it', () => {
  const worst = validate(arch('fn: lambda-function { Timeout: 960 }')).find(
    ({ severity }) => severity === 'error',
  );
  if (worst === undefined) throw new Error('nothing to suppress');
  const start = arch('fn: lambda-function { Timeout: 960 }');
  const args = { at: { node: 'fn' }, rule: worst.rule, reason: 'It is a test.' };
  const validator = createValidator();
  validator.reset(start);
  const change = run(start, 'suppression.set', args);
  const found = validator.update(change.document, change.patches);
  expect(found).toEqual(validate(change.document));
  expect(found.at(-1)).toEqual({
    rule: worst.rule,
    severity: 'hint',
    at: worst.at,
    message: worst.message,
    citation: worst.citation,
    suppressed: { reason: 'It is a test.', severity: 'error' },
  });
  const text = printDocument(change.document);
  expect(text).toContain(`"suppress": {\n        "${worst.rule}": "It is a test."`);
  expect(parseDocument(text)).toEqual({ ok: true, value: change.document });
  const back = run(change.document, 'suppression.set', { at: { node: 'fn' }, rule: worst.rule });
  expect(validator.update(back.document, back.patches)).toEqual(validate(start));
  expect(() => run(start, 'suppression.set', { ...args, reason: '  ' })).toThrow(EditError);
});

test('ED20 a condition may be called Condition, and be set again', () => {
  const path = ['conditions', 'Condition'];
  const start = run(arch('q: sqs-queue'), 'document.set', {
    path,
    value: { 'Fn::Not': [] },
  }).document;
  const value = { 'Fn::Equals': ['a', 'b'] };
  const { document } = run(start, 'document.set', { path, value });
  expect(document.conditions).toEqual({ Condition: value });
  expect(run(document, 'document.set', { path }).document.conditions).toEqual({});
});
