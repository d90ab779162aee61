import { expect, it } from 'vitest';
import { policiesInOrder } from './policies-in-order.js';

it('brings policies into the usual order, wherever they stand', () => {
  const statement = { Action: 's3:GetObject', Effect: 'Allow', Resource: '*' };
  const document = { Statement: [{ 'Fn::If': ['C', statement, ''] }], Version: '2012-10-17' };
  const ordered = policiesInOrder({ Policies: [{ PolicyDocument: document, PolicyName: 'a' }] });
  expect(JSON.stringify(ordered)).toBe(
    '{"Policies":[{"PolicyName":"a","PolicyDocument":{"Version":"2012-10-17","Statement":[{"Fn::If":["C",{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"},""]}]}}]}',
  );
});

it('leaves alone what only looks like one', () => {
  const properties = { Rules: [{ Statement: {}, Name: 'a', Priority: 1 }], Effect: { Value: 1 } };
  expect(policiesInOrder(properties)).toBe(properties);
});
