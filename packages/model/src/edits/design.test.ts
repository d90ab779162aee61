import { describe, expect, test } from 'vitest';
import { EditError } from '../define/edit.js';
import type { ArchDocument } from '../document/document.js';
import { arch } from '../testing/arch.js';
import { designChanges } from '../compare/design-changes.js';
import { commit, follow } from './commit.js';
import { copyFragment } from './fragment.js';

const run = (document: ArchDocument, edit: string, args: unknown) =>
  commit(document, { edit, args });

describe('ED15 ED16 ED21 wires', () => {
  const document = arch('q: sqs-queue; f: lambda-function; g: lambda-function');
  const esm = 'event-source-mapping';

  test('a wire needs its ends and a connection that is known', () => {
    const { document: next } = run(document, 'edge.add', {
      id: 'e',
      connection: esm,
      from: 'q',
      to: 'f',
    });
    expect(next.edges['e']).toMatchObject({ connection: esm, from: 'q', to: 'f' });
    const own = run(document, 'edge.add', {
      id: 'e',
      connection: esm,
      from: 'q',
      to: 'f',
      properties: { BatchSize: 1 },
    });
    expect(own.document.edges['e']?.properties).toEqual({ BatchSize: 1 });
    for (const ends of [
      { from: 'x', to: 'f' },
      { from: 'q', to: 'x' },
    ]) {
      expect(() => run(document, 'edge.add', { id: 'e', connection: esm, ...ends })).toThrow(
        EditError,
      );
    }
    expect(() =>
      run(document, 'edge.add', { id: 'e', connection: 'no', from: 'q', to: 'f' }),
    ).toThrow(EditError);
  });

  test('moving an end keeps the properties and drops the bends; a new meaning starts anew', () => {
    const wired = commit(document, [
      {
        edit: 'edge.add',
        args: { id: 'e', connection: esm, from: 'q', to: 'f', properties: { BatchSize: 1 } },
      },
      { edit: 'edge.bend', args: { edgeId: 'e', bends: [[1.4, 2.6]] } },
    ]).document;
    expect(wired.layout.edges['e']).toEqual({ bends: [[1, 3]] });
    const moved = run(wired, 'edge.reconnect', { edgeId: 'e', to: 'g' }).document;
    expect(moved.edges['e']).toMatchObject({ to: 'g', properties: { BatchSize: 1 } });
    expect(moved.layout.edges).toEqual({});
    const other = run(wired, 'edge.reconnect', { edgeId: 'e', connection: 'grant' }).document;
    expect(other.edges['e']?.connection).toBe('grant');
    expect(other.edges['e']?.properties).not.toEqual({ BatchSize: 1 });
    expect(run(wired, 'edge.bend', { edgeId: 'e', bends: [] }).document.layout.edges).toEqual({});
  });
});

test('ED8 ED9 ED22 a SAM event of a wire follows like properties do', () => {
  const bare = arch(
    'q: sqs-queue -[event-source-mapping]-> f: lambda-function; k: lambda-function',
  );
  const [id = '', edge] = Object.entries(bare.edges)[0] ?? [];
  if (edge === undefined) throw new Error('no wire');
  const form = {
    kind: 'sam-event' as const,
    key: 'Jobs',
    properties: { Queue: { 'Fn::GetAtt': ['Q', 'Arn'] }, K: { $ref: 'k' } },
  };
  const document = { ...bare, edges: { [id]: { ...edge, form } } };
  const renamed = run(document, 'node.rename', { nodeId: 'q', name: 'Jobs' }).document;
  expect(renamed.edges[id]?.form?.properties).toMatchObject({
    Queue: { 'Fn::GetAtt': ['Jobs', 'Arn'] },
  });
  const left = run(document, 'node.remove', { ids: ['k'] }).document;
  expect(left.edges[id]?.form?.properties).toEqual({ Queue: { 'Fn::GetAtt': ['Q', 'Arn'] } });
  const fragment = copyFragment(document, ['q', 'f']);
  const ids = { q: 'q9', f: 'f9', [id]: 'w9' };
  const pasted = run(document, 'selection.paste', {
    fragment,
    ids,
    offset: { x: 0, y: 0 },
  }).document;
  expect(pasted.edges['w9']?.form?.properties).toEqual({
    Queue: { 'Fn::GetAtt': ['Q2', 'Arn'] },
    K: { $ref: 'k' },
  });
});

describe('ED20 facts of the design', () => {
  const document = arch('f: lambda-function');

  test('are set and cleared without a trace', () => {
    const set = (from: ArchDocument, path: string, value?: unknown) =>
      run(from, 'document.set', { path, value }).document;
    const named = set(document, 'description', 'Orders');
    expect(named.description).toBe('Orders');
    expect(set(named, 'description')).toEqual(document);
    const placed = set(document, 'stacks.main.region', 'eu-west-1');
    expect(placed.stacks).toEqual({ main: { region: 'eu-west-1' } });
    expect(set(placed, 'stacks.main.region')).toEqual(document);
    expect(set(set(document, 'metadata.A.B', 1), 'metadata.A.B')).toEqual(document);
    expect(set(set(document, 'settings.permissions', 'idiomatic'), 'settings.permissions')).toEqual(
      document,
    );
  });

  test('a stack in use cannot go', () => {
    expect(() => run(document, 'document.set', { path: 'stacks.main' })).toThrow(EditError);
    const edged = commit(document, [
      { edit: 'document.set', args: { path: 'stacks.edge', value: { region: 'us-east-1' } } },
      { edit: 'node.set', args: { nodeId: 'f', field: 'stack', value: 'edge' } },
    ]).document;
    expect(() => run(edged, 'document.set', { path: 'stacks.edge' })).toThrow(
      'The stack "edge" is in use.',
    );
    expect(() => run(document, 'node.set', { nodeId: 'f', field: 'stack', value: 'edge' })).toThrow(
      EditError,
    );
  });
});

describe('ED22 copy and paste', () => {
  const document = arch(`
    q: sqs-queue
    f: lambda-function { A: @q.Arn, B: @outside, C: { Ref: 'Q' }, D: { Fn::Join: ['', [@q]] } }
    outside: s3-bucket
    q -[event-source-mapping]-> f
    outside -[event-source-mapping]-> f
  `);
  const fragment = copyFragment(document, ['q', 'f']);
  const wire = Object.keys(fragment.edges)[0] ?? '';
  const ids = { q: 'q9', f: 'f9', [wire]: 'w9' };
  const offset = { x: 20, y: 20 };

  test('a fragment has the wires inside it only', () => {
    expect(Object.keys(fragment.nodes)).toEqual(expect.arrayContaining(['q', 'f']));
    expect(Object.values(fragment.edges)).toMatchObject([{ from: 'q', to: 'f' }]);
  });

  test('pasted nodes have own names; references and intrinsics among them follow', () => {
    const { document: next, label } = run(document, 'selection.paste', { fragment, ids, offset });
    expect(label).toBe('Paste 2 items');
    expect(next.nodes['q9']?.name).toBe('q2');
    expect(next.edges['w9']).toMatchObject({ from: 'q9', to: 'f9' });
    expect(next.nodes['f9']?.properties).toEqual({
      A: { $ref: 'q9', attr: 'Arn' },
      B: { $ref: 'outside' },
      C: { Ref: 'Q2' },
      D: { 'Fn::Join': ['', [{ $ref: 'q9' }]] },
    });
  });

  test('in another design, references to what is not there go', () => {
    const { document: next } = run(arch(''), 'selection.paste', { fragment, ids, offset });
    expect(next.nodes['q9']?.name).toBe('q');
    expect(Object.keys(next.nodes['f9']?.properties ?? {})).toEqual(['A', 'C', 'D']);
  });

  test('a logical id of a template stays with the original', () => {
    const named = run(document, 'node.set', {
      nodeId: 'q',
      field: 'logicalId',
      value: 'Queue',
    }).document;
    const copy = copyFragment(named, ['q']);
    const here = run(named, 'selection.paste', {
      fragment: copy,
      ids: { q: 'q9' },
      offset,
    }).document;
    expect(here.nodes['q9']?.logicalId).toBeUndefined();
    const there = run(arch(''), 'selection.paste', { fragment: copy, ids: { q: 'q9' }, offset });
    expect(there.document.nodes['q9']?.logicalId).toBe('Queue');
  });

  test.each([
    ['a missing id', { q: 'q9', f: 'f9' }],
    ['a taken id', { ...ids, q: 'outside' }],
    ['one id twice', { ...ids, q: 'f9' }],
  ])('%s does not fit', (_, wrong) => {
    expect(() => run(document, 'selection.paste', { fragment, ids: wrong, offset })).toThrow(
      EditError,
    );
  });

  test('hostile clipboard text does not fit', () => {
    const node = { service: 'sqs-queue', name: 'x', properties: 5 };
    const hostile = { nodes: { q: node }, edges: {}, layout: { nodes: {}, edges: {}, notes: {} } };
    expect(() =>
      run(document, 'selection.paste', { fragment: hostile, ids: { q: 'q9' }, offset }),
    ).toThrow(EditError);
    const unknown = { ...hostile, nodes: { q: { ...node, service: 'none', properties: {} } } };
    expect(() =>
      run(document, 'selection.paste', { fragment: unknown, ids: { q: 'q9' }, offset }),
    ).toThrow(EditError);
  });
});

test('ED27 what an edit of a template means is taken over as one step, and led back', () => {
  const before = arch('f: lambda-function; q: sqs-queue -> f');
  const after: ArchDocument = {
    ...before,
    nodes: {
      f: { service: 'lambda-function', name: 'f', properties: { Timeout: 9 } },
      t: { service: 'sns-topic', name: 'T', properties: {} },
    },
    edges: {},
    outputs: { Url: { Value: 'x' } },
    layout: { ...before.layout, nodes: { t: { x: 4, y: 8 } } },
  };
  const changes = designChanges(before, after);
  expect(Object.keys(changes ?? {}).toSorted()).toEqual(['edges', 'nodes', 'outputs', 'places']);
  const call = { edit: 'template.take', args: { changes, label: 'Edit the template', burst: '1' } };
  const change = commit(before, call);
  expect(change.document).toEqual(after);
  expect(follow(change.document, change.inverse)).toEqual(before);
  expect(designChanges(after, after)).toBeUndefined();
  const dangling = { edges: { e: { connection: 'sns-subscription', from: 'f', to: 'gone' } } };
  expect(() => commit(before, { ...call, args: { ...call.args, changes: dangling } })).toThrow(
    EditError,
  );
});
