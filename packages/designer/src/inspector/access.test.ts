import { createGraph, type ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { expect, test, vi } from 'vitest';
import { accessOf, grant, knownActions } from './access.js';

function wireOf(document: ArchDocument) {
  const [wire] = createGraph(document).wires();
  if (wire === undefined) throw new Error('no wire');
  return wire;
}

const drawn = (properties: string) =>
  wireOf(arch(`f: lambda-function -[grant${properties}]-> t: dynamodb-table`));

test('a wire that says nothing has the default; one that names actions is custom', () => {
  expect(accessOf(drawn(''))).toBe('read-write');
  expect(accessOf(drawn(" { Access: 'read' } "))).toBe('read');
  expect(accessOf(drawn(" { Access: 'read', Actions: ['dynamodb:GetItem'] } "))).toBe('custom');
});

test('what can be ticked: the actions of both intents, and what is named beyond', () => {
  const wire = drawn(" { Actions: ['dynamodb:DescribeTable'] } ");
  expect(knownActions(wire)).toEqual(
    expect.arrayContaining(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DescribeTable']),
  );
});

test('a level takes the named actions away, in one edit', () => {
  const edit = vi.fn(() => true);
  grant({ edit }, [drawn(" { Actions: ['dynamodb:GetItem'] } ")], 'write');
  expect(edit).toHaveBeenCalledExactlyOnceWith(
    [
      expect.objectContaining({
        args: expect.objectContaining({ path: 'Access', value: 'write' }),
      }),
      expect.objectContaining({
        args: expect.objectContaining({ path: 'Actions', value: undefined }),
      }),
    ],
    'Grant write',
  );
});
