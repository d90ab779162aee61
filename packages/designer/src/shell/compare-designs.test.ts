import { arch } from '@archivolt/model/testing';
import { expect, test } from 'vitest';
import { compareDesigns } from './compare-designs.js';

test('nodes and wires by name, with what became of them', () => {
  const mine = arch('q: sqs-queue -> f: lambda-function; t: sns-topic');
  const theirs = arch(
    'q: sqs-queue { VisibilityTimeout: 9 }; f: lambda-function; d: dynamodb-table',
  );
  expect(compareDesigns(mine, theirs)).toEqual([
    { sign: 'changed', kind: 'node', name: 'q' },
    { sign: 'removed', kind: 'node', name: 't' },
    { sign: 'added', kind: 'node', name: 'd' },
    { sign: 'removed', kind: 'wire', name: 'q → f' },
  ]);
});

test('the order of keys is no difference; looks and settings are one each', () => {
  const mine = arch('q: sqs-queue { DelaySeconds: 1, VisibilityTimeout: 9 }');
  const same = arch('q: sqs-queue { VisibilityTimeout: 9, DelaySeconds: 1 }');
  expect(compareDesigns(mine, same)).toEqual([]);
  const moved = { ...mine, layout: { ...mine.layout, nodes: { q: { x: 8, y: 8 } } } };
  const described = { ...moved, description: 'Orders' };
  expect(compareDesigns(mine, described).map(({ kind }) => kind)).toEqual(['settings', 'drawing']);
});
