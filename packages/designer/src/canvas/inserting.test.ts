import { commit } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { describe, expect, it } from 'vitest';
import { insertEdits, insertionOf } from './inserting.js';

const document = arch(`api: apigateway-rest-api -> fn: lambda-function
  fn -> table: dynamodb-table`);
const edgeTo = (target: string): string =>
  Object.entries(document.edges).find(([, { to }]) => to === target)?.[0] ?? '';
const add = (service: string) => [
  { edit: 'node.add', args: { id: 'new', service, at: { x: 0, y: 0 } } },
];

describe('insertionOf', () => {
  it('puts a node into a wire when both halves are legal', () => {
    const adding = add('lambda-function');
    const found = insertionOf({ document, edge: edgeTo('fn'), adding, id: 'new' });
    expect(found).toMatchObject({ from: { node: 'api' }, to: { node: 'fn' } });
    if (found === undefined) return;
    let count = 0;
    const edits = insertEdits(found, 'new', () => `wire${(count += 1)}`);
    const next = commit(document, [...adding, ...edits]).document;
    const ends = Object.values(next.edges).map(({ from, to }) => `${from} ${to}`);
    expect(ends.toSorted()).toEqual(['api new', 'fn table', 'new fn']);
  });

  it('leaves a wire alone when a half would be refused', () => {
    const edge = edgeTo('table');
    expect(insertionOf({ document, edge, adding: add('ec2-vpc'), id: 'new' })).toBeUndefined();
    expect(
      insertionOf({ document, edge: 'gone', adding: add('sqs-queue'), id: 'new' }),
    ).toBeUndefined();
  });
});
