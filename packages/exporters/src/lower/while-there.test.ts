import { arch } from '@archivolt/model/testing';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../graph/resource-graph.js';
import { own } from '../value/walk.js';
import { lower } from './pipeline.js';

const STAGES = `param Stage: String = 'dev'; condition IsProd = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }`;
const PROD = `$attributes: { Condition: 'IsProd' }`;
const JS = `Runtime: 'nodejs22.x', Handler: 'index.handler'`;
const NOTHING = { Ref: 'AWS::NoValue' };

function resourcesOf(text: string): ReadonlyMap<string, Resource> {
  const lowered = lower(arch(`${STAGES}; ${text}`));
  if (!lowered.ok) throw new Error(JSON.stringify(lowered.problem));
  return new Map([...lowered.value.resources.values()].map((item) => [item.logicalId, item]));
}

describe('wires to what is there on a condition', () => {
  it('grant by a policy on that condition, which what else they make waits for', () => {
    const resources = resourcesOf(`f: lambda-function { ${JS} } -> t: sns-topic
      q: sqs-queue { ${PROD} } -> f`);
    const policy = resources.get('FRoleIsProdPolicy');
    expect(policy?.attributes).toEqual({ Condition: 'IsProd' });
    expect(own(policy?.properties, 'Roles')).toEqual([{ $ref: 'f', part: 'role' }]);
    expect(JSON.stringify(policy?.properties)).toContain('sqs:ReceiveMessage');
    const role = JSON.stringify(resources.get('FRole')?.properties);
    expect(role).toContain('sns:Publish');
    expect(role).not.toContain('sqs:');
    const mapping = [...resources.values()].find(({ type }) => type.endsWith('SourceMapping'));
    expect(mapping?.dependsOn).toEqual([policy?.key]);
  });

  it('hand over a variable while it is there', () => {
    const resources = resourcesOf(`f: lambda-function { ${JS} } -> t: sns-topic { ${PROD} }`);
    expect(own(resources.get('F')?.properties, 'Environment')).toEqual({
      Variables: { T_ARN: { 'Fn::If': ['IsProd', { $ref: 't' }, NOTHING] } },
    });
  });

  it('say nothing of the condition on which both ends are there', () => {
    const resources = resourcesOf(
      `f: lambda-function { ${JS}, ${PROD} } -> t: sns-topic { ${PROD} }`,
    );
    expect(own(resources.get('F')?.properties, 'Environment')).toEqual({
      Variables: { T_ARN: { $ref: 't' } },
    });
    expect(resources.has('FRoleIsProdPolicy')).toBe(false);
  });

  it('set a property, and leave no list that is empty', () => {
    const resources = resourcesOf(`q: sqs-queue -[dead-letter]-> d: sqs-queue { ${PROD} }
      r: events-rule { ScheduleExpression: 'rate(1 hour)' } -> d
      s: events-rule { ScheduleExpression: 'rate(1 hour)' } -> d; s -> q`);
    expect(own(own(resources.get('Q')?.properties, 'RedrivePolicy'), 'Fn::If')).toEqual([
      'IsProd',
      expect.objectContaining({ deadLetterTargetArn: { $ref: 'd', attr: 'Arn' } }),
      NOTHING,
    ]);
    const target = { Arn: { $ref: 'd', attr: 'Arn' }, Id: 'd' };
    expect(own(resources.get('R')?.properties, 'Targets')).toEqual({
      'Fn::If': ['IsProd', [target], NOTHING],
    });
    expect(own(resources.get('S')?.properties, 'Targets')).toContainEqual({
      'Fn::If': ['IsProd', target, NOTHING],
    });
  });
});
