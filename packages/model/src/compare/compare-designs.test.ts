import { arch } from '../testing/arch.js';
import { expect, test } from 'vitest';
import { compareDesigns } from './compare-designs.js';

test('nodes and wires by name, with what became of them', () => {
  const mine = arch('q: sqs-queue -> f: lambda-function; t: sns-topic');
  const theirs = arch(
    'q: sqs-queue { VisibilityTimeout: 9 }; f: lambda-function; d: dynamodb-table',
  );
  expect(compareDesigns(mine, theirs)).toEqual([
    {
      sign: 'changed',
      kind: 'node',
      id: 'q',
      name: 'q',
      what: 'SQS queue',
      changes: [{ path: 'properties.VisibilityTimeout', after: 9 }],
    },
    { sign: 'removed', kind: 'node', id: 't', name: 't', what: 'SNS topic', changes: [] },
    { sign: 'added', kind: 'node', id: 'd', name: 'd', what: 'DynamoDB table', changes: [] },
    {
      sign: 'removed',
      kind: 'wire',
      id: expect.any(String) as string,
      name: 'q → f',
      what: 'Event source mapping',
      changes: [],
    },
  ]);
});

test('the order of keys is no difference; looks and settings are one each', () => {
  const mine = arch('q: sqs-queue { DelaySeconds: 1, VisibilityTimeout: 9 }');
  const same = arch('q: sqs-queue { VisibilityTimeout: 9, DelaySeconds: 1 }');
  expect(compareDesigns(mine, same)).toEqual([]);
  const moved = { ...mine, layout: { ...mine.layout, nodes: { q: { x: 8, y: 8 } } } };
  const described = { ...moved, description: 'Orders' };
  expect(compareDesigns(mine, described).map(({ kind }) => kind)).toEqual(['setting', 'drawing']);
});
