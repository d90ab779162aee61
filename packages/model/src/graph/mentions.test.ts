import { expect, it } from 'vitest';
import { arch } from '../testing/arch.js';
import { mentionsOf } from './mentions.js';

function mentioned(words: string) {
  const node = arch(words).nodes['f'];
  return node === undefined
    ? []
    : mentionsOf(node).map(({ path, node: id, name }) => [path.join('.'), id ?? name]);
}

it('finds references, intrinsics and texts that name a resource, each at its property', () => {
  expect(
    mentioned(
      "t: dynamodb-table; f: lambda-function { Environment.Variables: { A: @t.Arn, B: { Fn::Sub: ['${x}-${Bucket.Arn}-${AWS::Region}-${!Plain}', { x: @t }] }, C: { Fn::Join: ['', [{ Ref: 'Topic' }, 'x']] } }, Role: { Fn::GetAtt: ['Role', 'Arn'] }, version#Description: { Ref: 'Stage' } }",
    ),
  ).toEqual([
    ['Environment.Variables.A', 't'],
    ['Environment.Variables.B', 'Bucket'],
    ['Environment.Variables.B', 't'],
    ['Environment.Variables.C', 'Topic'],
    ['Role', 'Role'],
    ['version#.Description', 'Stage'],
  ]);
});

it('finds nothing in data that only looks so', () => {
  expect(
    mentioned("f: lambda-function { Description: { $literal: { Ref: 'X' } }, Tags: [] }"),
  ).toEqual([]);
});
