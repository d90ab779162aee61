import { expect, test } from 'vitest';
import { paletteGroups } from './groups.js';
import { rankTypes } from './rank-types.js';

test('a service is found by a keyword, in any case', () => {
  const titles = paletteGroups('DEAD').flatMap(({ entries }) => entries.map(({ title }) => title));
  const all = paletteGroups('lam').flatMap(({ entries }) => entries.map(({ title }) => title));
  expect(all).toContain('Lambda function');
  expect(titles).not.toContain('Lambda function');
});

test('a type that is called so comes before one that only speaks of it', () => {
  const types = [
    { type: 'AWS::A::Listener', summary: 'Belongs to a queue.' },
    { type: 'AWS::SQS::QueuePolicy', summary: '' },
    { type: 'AWS::SQS::Queue', summary: '' },
  ];
  expect(rankTypes(types, 'queue').map(({ type }) => type)).toEqual([
    'AWS::SQS::Queue',
    'AWS::SQS::QueuePolicy',
    'AWS::A::Listener',
  ]);
});
