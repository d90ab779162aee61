import { expect, test } from 'vitest';
import { importTemplate } from '../import-template.js';

test('a filter with a role of its own is one wire, which has the role', () => {
  const result = importTemplate(`Resources:
  Logs: { Type: AWS::Logs::LogGroup }
  Stream: { Type: AWS::Kinesis::Stream }
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
  Filter: { Type: AWS::Logs::SubscriptionFilter, Properties: { FilterPattern: '', LogGroupName: !Ref Logs, DestinationArn: !GetAtt Stream.Arn, RoleArn: !GetAtt Role.Arn } }
`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { nodes, edges } = result.value.document;
  expect(Object.keys(nodes)).toEqual(['Logs', 'Stream']);
  const [[id, wire] = ['']] = Object.entries(edges);
  expect(wire).toMatchObject({ connection: 'log-subscription', from: 'Logs', to: 'Stream' });
  expect(wire?.parts).toMatchObject({
    filter: { properties: { RoleArn: { $ref: id, part: 'role', attr: 'Arn' } } },
    role: { logicalId: 'Role' },
  });
});
