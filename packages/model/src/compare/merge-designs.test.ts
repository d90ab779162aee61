import { expect, test } from 'vitest';
import type { ArchDocument } from '../document/document.js';
import { commit } from '../edits/commit.js';
import { arch } from '../testing/arch.js';
import { mergeDesigns } from './merge-designs.js';

const base = arch(
  'q: sqs-queue { DelaySeconds: 1, VisibilityTimeout: 30 } -> f: lambda-function; t: sns-topic',
);

function set(document: ArchDocument, node: string, path: string, value: unknown): ArchDocument {
  return commit(document, { edit: 'property.set', args: { target: { node }, path, value } })
    .document;
}

function add(document: ArchDocument, id: string, service: string): ArchDocument {
  return commit(document, { edit: 'node.add', args: { id, service, at: { x: 0, y: 0 } } }).document;
}

function remove(document: ArchDocument, id: string): ArchDocument {
  return commit(document, { edit: 'node.remove', args: { ids: [id] } }).document;
}

test('what each side did, whoever did it', () => {
  const ours = add(set(base, 'q', 'DelaySeconds', 5), 'a', 's3-bucket');
  const theirs = add(set(remove(base, 't'), 'q', 'VisibilityTimeout', 90), 'b', 'sqs-queue');
  const { document, conflicts } = mergeDesigns(base, ours, theirs);
  expect(conflicts).toEqual([]);
  expect(Object.keys(document.nodes).toSorted()).toEqual(['a', 'b', 'f', 'q']);
  expect(document.nodes['q']?.properties).toEqual({ DelaySeconds: 5, VisibilityTimeout: 90 });
  expect(mergeDesigns(base, theirs, ours).document.nodes).toEqual(document.nodes);
});

test('the same property changed twice is a conflict, and ours stands', () => {
  const { document, conflicts } = mergeDesigns(
    base,
    set(base, 'q', 'DelaySeconds', 5),
    set(base, 'q', 'DelaySeconds', 6),
  );
  expect(document.nodes['q']?.properties['DelaySeconds']).toBe(5);
  expect(conflicts).toEqual([
    { path: 'nodes.q.properties.DelaySeconds', base: 1, ours: 5, theirs: 6 },
  ]);
});

test('a node that one side removed stays where the other changed it or drew a wire to it', () => {
  const changed = mergeDesigns(base, remove(base, 't'), set(base, 't', 'DisplayName', 'News'));
  expect(changed.document.nodes['t']?.properties).toEqual({ DisplayName: 'News' });
  expect(changed.conflicts.map(({ path }) => path)).toEqual(['nodes.t']);
  const drawn = commit(base, {
    edit: 'edge.add',
    args: { id: 'w', connection: 'grant', from: 'f', to: 't' },
  }).document;
  const wired = mergeDesigns(base, remove(base, 't'), drawn);
  expect(wired.document.nodes['t']).toEqual(base.nodes['t']);
  expect(wired.document.edges['w']).toBeDefined();
  expect(wired.conflicts.map(({ path }) => path)).toEqual(['nodes.t']);
});

test('both moved a node: ours, without a conflict', () => {
  const moved = (x: number): ArchDocument => ({
    ...base,
    layout: { ...base.layout, nodes: { ...base.layout.nodes, q: { x, y: 0 } } },
  });
  const { document, conflicts } = mergeDesigns(base, moved(100), moved(200));
  expect(conflicts).toEqual([]);
  expect(document.layout.nodes['q']?.x).toBe(100);
});

test.each([
  ['ours alone', (one: ArchDocument) => mergeDesigns(base, one, base)],
  ['theirs alone', (one: ArchDocument) => mergeDesigns(base, base, one)],
  ['the same on both', (one: ArchDocument) => mergeDesigns(base, one, one)],
])('a change of %s comes through whole', (_, mergeOne) => {
  const one = add(remove(set(base, 'f', 'Timeout', 7), 't'), 'n', 'dynamodb-table');
  expect(mergeOne(one)).toEqual({ document: one, conflicts: [] });
});
