import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EditCall, EditError } from '../define/edit.js';
import { type ArchDocument, emptyDocument } from '../document/document.js';
import { parseDocument } from '../document/parse.js';
import { printDocument } from '../document/print.js';
import { edits } from '../generated/edits.js';
import { connectionIds } from '../generated/ids.js';
import { emptyHistory, record, redo, undo } from '../history/history.js';
import type { Change } from './change.js';
import { commit, follow } from './commit.js';
import { copyFragment } from './fragment.js';

const seed = 20_261_124;
const runs = process.env['ARCHIVOLT_SOAK'] === '1' ? 3000 : 60;

const pool = ['a', 'b', 'c', 'd', 'v', 'e1', 'e2', 'n1'];
const id = fc.constantFrom(...pool);
const edgeId = fc.constantFrom('e1', 'e2', 'e3');
const end = fc.constantFrom('a', 'b', 'c', 'd');
const service = fc.constantFrom(
  'lambda-function',
  'sqs-queue',
  'ec2-subnet',
  'ec2-vpc',
  'rds-db-instance',
);
const number = fc.double({ min: -900, max: 900, noNaN: true });
const at = fc.record({ x: number, y: number });
const label = fc.constantFrom('A', 'B', 'Orders fn', 'constructor', '${X}', 'é', '  ');
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(1, 'text', true, null, undefined, 0),
  fc.record({ $ref: id, attr: fc.constant('Arn') }),
  fc.constantFrom(
    { Ref: 'A' },
    { 'Fn::GetAtt': ['A', 'Arn'] },
    { 'Fn::GetAtt': 'OrdersFn.Arn' },
    { 'Fn::Sub': 'x-${A}-${!A}-${A.Arn}' },
    { 'Fn::Join': [',', [{ $ref: 'a' }, 'b']] },
    [{ $ref: 'a' }, { $ref: 'b' }],
    { Target: { $ref: 'c' }, constructor: { x: 1 } },
  ),
);
const path = fc.constantFrom(
  'Timeout',
  'VpcConfig.SubnetIds',
  'Tags.0.Value',
  'Tags.1',
  'stage#Name',
  'constructor',
  'constructor.x',
  'Environment.Variables.A',
);

const arguments_: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'node.add': fc.record({ id, service, at, name: label }),
  'node.remove': fc.record({ ids: fc.uniqueArray(id, { maxLength: 3 }) }),
  'selection.remove': fc.record({ ids: fc.uniqueArray(id, { maxLength: 3 }) }),
  'node.rename': fc.record({ nodeId: id, name: label }),
  'node.move': fc.record({ positions: fc.dictionary(id, at, { maxKeys: 3 }) }),
  'node.resize': fc.record({
    nodeId: id,
    x: number,
    y: number,
    width: fc.nat(9),
    height: fc.nat(9),
  }),
  'node.fold': fc.record({ nodeId: id, folded: fc.boolean() }),
  'node.place': fc.record({
    nodeId: fc.constantFrom('a', 'd', 'c'),
    container: fc.option(fc.oneof(id, fc.constantFrom('v', 'd'))),
    securityGroup: fc.option(fc.record({ id, name: label }), { nil: undefined }),
  }),
  'node.set': fc.oneof(
    fc.record({ nodeId: id, field: fc.constant('comment'), value: label }),
    fc.record({
      nodeId: id,
      field: fc.constant('logicalId'),
      value: fc.constantFrom('A', undefined),
    }),
    fc.record({ nodeId: id, field: fc.constant('stack'), value: fc.constantFrom('main', 'edge') }),
  ),
  'property.set': fc.record({
    target: fc.oneof(fc.record({ node: id }), fc.record({ edge: id })),
    path,
    value,
  }),
  'attribute.set': fc.record({
    nodeId: id,
    name: fc.constantFrom('DependsOn', 'Condition'),
    value: fc.constantFrom('A', ['A', 'B'], undefined),
  }),
  'edge.add': fc.record({
    id: edgeId,
    connection: fc.constantFrom(...connectionIds, 'none'),
    from: end,
    to: end,
  }),
  'edge.remove': fc.record({ ids: fc.uniqueArray(id, { maxLength: 2 }) }),
  'edge.reconnect': fc.record({ edgeId, from: end, to: end }),
  'edge.bend': fc.record({
    edgeId,
    bends: fc.array(fc.tuple(number, number), { maxLength: 3 }),
  }),
  'part.add': fc.record({
    nodeId: fc.constant('a'),
    part: fc.constantFrom('version', 'version', 'alias', 'constructor'),
  }),
  'part.remove': fc.record({ nodeId: end, part: fc.constantFrom('version', 'alias', 'stage') }),
  'reference.remove': fc.record({
    from: fc.constantFrom('a', 'd'),
    to: fc.constantFrom('d', 'v', 'c'),
  }),
  'parameter.set': fc.record({
    name: fc.constantFrom('Stage', 'A', 'constructor'),
    value: fc.constantFrom({ Type: 'String' }, undefined),
  }),
  'environment.set': fc.record({
    name: fc.constantFrom('dev', 'prod'),
    value: fc.constantFrom({ parameters: { Stage: 'x' } }, { parameters: {} }, undefined),
    rename: fc.constantFrom('dev', 'prod', undefined),
  }),
  'entry.rename': fc.record({
    section: fc.constantFrom('parameters', 'outputs'),
    from: fc.constantFrom('Stage', 'Url'),
    to: fc.constantFrom('Stage', 'Url', 'Other'),
  }),
  'suppression.set': fc.record({
    at: fc.oneof(fc.record({ node: id }), fc.record({ edge: id }), fc.constant({})),
    rule: fc.constantFrom('cost/no-x', 'constructor'),
    reason: fc.constantFrom('Agreed.', ' ', undefined),
  }),
  'output.set': fc.record({
    name: fc.constantFrom('Url', 'Arn'),
    value: fc.constantFrom({ Value: { $ref: 'a' } }, { Value: { Ref: 'A' } }, undefined),
  }),
  'document.set': fc.record({
    path: fc.constantFrom(
      'description',
      'settings.permissions',
      'stacks.edge.region',
      'stacks.edge',
      'metadata.M.N',
    ),
    value: fc.constantFrom('strict', 'eu-west-1', undefined, {}),
  }),
  'template.take': fc.record({
    changes: fc.record(
      {
        nodes: fc.dictionary(
          fc.constantFrom('t1', 't2'),
          fc.constantFrom(null, { service: 'sns-topic', name: 'T', properties: { Name: 'x' } }),
          { maxKeys: 2 },
        ),
        edges: fc.dictionary(fc.constant('e3'), fc.constant(null), { maxKeys: 1 }),
        outputs: fc.dictionary(fc.constantFrom('Url', 'Arn'), fc.constantFrom(null, { Value: 1 })),
        places: fc.dictionary(id, at, { maxKeys: 1 }),
        description: fc.constantFrom('D', null),
        template: fc.constant({ Transform: 'X' }),
      },
      { requiredKeys: [] },
    ),
    label: fc.constant('Edit the template'),
    burst: fc.constantFrom('1', '2'),
  }),
  'look.set': fc.record({
    ids: fc.uniqueArray(id, { maxLength: 3 }),
    locked: fc.constantFrom(true, false, undefined),
    hidden: fc.constantFrom(true, false, undefined),
    order: fc.constantFrom(-1, 0, 2.5, undefined),
  }),
  'note.add': fc.record({ id, x: number, y: number, text: label, tip: fc.tuple(number, number) }),
  'note.set': fc.record({ noteId: fc.constant('n1'), text: label, width: fc.nat(9) }),
  'note.remove': fc.record({ ids: fc.uniqueArray(id, { maxLength: 2 }) }),
  'group.add': fc.record({ id, title: label, members: fc.uniqueArray(id, { maxLength: 3 }) }),
  'group.rename': fc.record({ groupId: fc.constant('g1'), title: label }),
  'group.remove': fc.record({ ids: fc.uniqueArray(fc.constantFrom('g1', 'a'), { maxLength: 2 }) }),
};

/** Something to edit from the first step on. */
const base = commit(emptyDocument(), [
  add('v', 'ec2-vpc', 'Net'),
  add('d', 'ec2-subnet', 'Private'),
  add('a', 'lambda-function', 'A'),
  add('b', 'sqs-queue', 'Orders fn'),
  add('c', 'rds-db-instance', 'C'),
  { edit: 'node.place', args: { nodeId: 'd', container: 'v' } },
  { edit: 'node.place', args: { nodeId: 'a', container: 'd', securityGroup: { id: 's' } } },
  { edit: 'edge.add', args: { id: 'e1', connection: 'event-source-mapping', from: 'b', to: 'a' } },
  { edit: 'property.set', args: { target: { node: 'a' }, path: 'alias#Name', value: 'live' } },
  { edit: 'note.add', args: { id: 'n1', x: 0, y: 0, text: 'Note' } },
  { edit: 'group.add', args: { id: 'g1', title: 'Both', members: ['a', 'b'] } },
  { edit: 'output.set', args: { name: 'Url', value: { Value: { Ref: 'A' } } } },
]).document;

function add(node: string, kind: string, name: string): EditCall {
  return { edit: 'node.add', args: { id: node, service: kind, name, at: { x: 0, y: 0 } } };
}

/** Pasting needs a copy of the design at hand. */
const paste = 'selection.paste';
/** Undoes all that the others did: it has a property of its own. */
const replace = 'document.replace';
const step = fc.oneof(
  ...Object.entries(arguments_).map(([edit, args]) => fc.record({ edit: fc.constant(edit), args })),
  fc.record({ edit: fc.constant(paste), args: fc.nat() }),
);

function callOf(document: ArchDocument, { edit, args }: EditCall): EditCall {
  if (edit !== paste) return { edit, args };
  const fragment = copyFragment(document, pool);
  const olds = [fragment.nodes, fragment.edges, fragment.layout.notes].flatMap(Object.keys);
  const ids = Object.fromEntries(olds.map((old) => [old, `${old.slice(0, 20)}-${String(args)}`]));
  return { edit, args: { fragment, ids, offset: { x: 10, y: 10 } } };
}

function attempt(document: ArchDocument, call: EditCall): Change | undefined {
  try {
    return commit(document, callOf(document, call));
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}

test('ED3 every edit takes part in the property', () => {
  expect(edits.map(({ id: edit }) => edit).toSorted()).toEqual(
    [...Object.keys(arguments_), paste, replace].toSorted(),
  );
});

test(`ED3 undo takes every change back and redo makes it again, byte for byte (seed ${seed})`, () => {
  const done = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      let document = base;
      let history = emptyHistory();
      for (const call of steps) {
        const before = printDocument(document);
        const change = attempt(document, call);
        expect(printDocument(document)).toBe(before);
        if (change === undefined) continue;
        done.set(call.edit, (done.get(call.edit) ?? 0) + 1);
        const after = printDocument(change.document);
        expect(printDocument(follow(change.document, change.inverse))).toBe(before);
        expect(printDocument(follow(document, change.patches))).toBe(after);
        expect(parseDocument(after).ok ? '' : after).toBe('');
        history = record(history, change);
        document = change.document;
      }
      const last = printDocument(document);
      for (let move = undo(history, document); move !== undefined; move = undo(history, document)) {
        ({ history, document } = move);
      }
      expect(printDocument(document)).toBe(printDocument(base));
      for (let move = redo(history, document); move !== undefined; move = redo(history, document)) {
        ({ history, document } = move);
      }
      expect(printDocument(document)).toBe(last);
    }),
    { seed, numRuns: runs },
  );
  const seldom = edits.filter((edit) => (done.get(edit.id) ?? 0) < 2).map((edit) => edit.id);
  expect(seldom).toEqual([replace]);
});

test(`ED26 another version takes the design's place, and undo brings it back (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const other = steps.reduce(
        (document, call) => attempt(document, call)?.document ?? document,
        base,
      );
      for (const [from, to] of [[base, other] as const, [other, base] as const]) {
        const text = printDocument(to);
        const { document, inverse, patches } = commit(from, { edit: replace, args: { text } });
        expect(printDocument(document)).toBe(text);
        expect(printDocument(follow(document, inverse))).toBe(printDocument(from));
        expect(printDocument(follow(from, patches))).toBe(text);
      }
    }),
    { seed, numRuns: runs },
  );
  const broken = { edit: replace, args: { text: '{ damaged' } };
  expect(() => commit(base, broken)).toThrow(EditError);
});
