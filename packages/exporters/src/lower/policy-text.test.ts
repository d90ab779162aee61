import { expect, it } from 'vitest';
import { policyText } from './policy-text.js';

it('writes a policy as a text with its references as variables, each once', () => {
  const group = { $ref: 'group' };
  const arn = { 'Fn::Sub': ['arn:${AWS::Partition}:logs:${Group}', { Group: group }] };
  const resource = { 'Fn::Sub': ['${Arn}:*', { Arn: arn }] };
  const document = {
    Statement: [
      {
        Resource: resource,
        Condition: { ArnEquals: { 'aws:SourceArn': { $ref: 'r', attr: 'Arn' } } },
      },
      { Resource: [resource, 'a "quoted" ${text}'] },
    ],
  };
  expect(policyText(document)).toEqual({
    'Fn::Sub': [
      '{"Statement":[{"Resource":"arn:${AWS::Partition}:logs:${Value1}:*","Condition":{"ArnEquals":{"aws:SourceArn":"${Value2}"}}},' +
        '{"Resource":["arn:${AWS::Partition}:logs:${Value1}:*","a \\"quoted\\" ${!text}"]}]}',
      { Value1: group, Value2: { $ref: 'r', attr: 'Arn' } },
    ],
  });
});
