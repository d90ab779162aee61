import { expect, test } from 'vitest';
import { permissionLines, shownLines } from './permission-rows.js';

const lines = permissionLines({
  rows: [
    {
      principal: 'Fn',
      role: 'FnRole',
      actions: ['sqs:SendMessage'],
      resource: 'Jobs.Arn',
      wires: ['a'],
    },
    {
      principal: 'Api',
      role: 'ApiRole',
      actions: ['xray:PutTraceSegments'],
      resource: '*',
      wildcard: 'X-Ray has no resources.',
      wires: [],
    },
  ],
  managed: [
    { principal: 'Fn', role: 'FnRole', policy: 'arn:aws:iam::aws:policy/service-role/Basic' },
  ],
});
const principals = (filter: { text: string; isOnlyWildcards: boolean }, isDescending = false) =>
  shownLines(lines, filter, { by: 'principal', isDescending }).map(({ principal }) => principal);

test('lines are filtered by every word, and sorted either way', () => {
  expect(principals({ text: '', isOnlyWildcards: false })).toEqual(['Api', 'Fn', 'Fn']);
  expect(principals({ text: '', isOnlyWildcards: false }, true)).toEqual(['Fn', 'Fn', 'Api']);
  expect(principals({ text: 'FN jobs', isOnlyWildcards: false })).toEqual(['Fn']);
  expect(principals({ text: 'nothing', isOnlyWildcards: false })).toEqual([]);
});

test('every remaining wildcard has its reason', () => {
  const wild = shownLines(
    lines,
    { text: '', isOnlyWildcards: true },
    { by: 'principal', isDescending: false },
  );
  expect(wild.map(({ resource }) => resource)).toEqual(['*', '*']);
  expect(wild.every(({ wildcard }) => wildcard !== undefined && wildcard !== '')).toBe(true);
});
