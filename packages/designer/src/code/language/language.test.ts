import { loadRegistry, loadRegistryIndex } from '@archivolt/cfn-spec';
import { beforeAll, describe, expect, test } from 'vitest';
import { complete, type Known } from './complete.js';
import { explain } from './explain.js';
import { templateFacts } from './template-facts.js';
import { yamlContext } from './yaml-context.js';

const TEMPLATE = `Parameters:
  Stage:
    Type: String
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Work:
    Type: AWS::Lambda::Function
    Properties:
      Handler: index.handler
      VpcConfig:
        SubnetIds:
          - subnet-1
        |0
      Role: |1
      Tags:
      - Key: a
        |2
  Jobs: # the queue
    Type: AWS::SQS::Queue
    |3
  Host:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {}
  Table:
    Type: |4
    Properties:
      BillingMode: PAY
      |5
Outputs:
  Url:
    Value: |6
`;

let known: Omit<Known, 'facts'>;
beforeAll(async () => {
  const registry = await loadRegistry([
    'AWS::Lambda::X',
    'AWS::SQS::X',
    'AWS::IAM::X',
    'AWS::DynamoDB::X',
  ]);
  known = { registry, types: (await loadRegistryIndex()).types };
});

/** What is offered where the mark of this number stands, after typing a text there. */
function at(mark: number, typed = '') {
  const marked = mark === 4 ? TEMPLATE : TEMPLATE.replace('|4', 'AWS::DynamoDB::Table');
  const [head = '', tail = ''] = marked.split(`|${mark}`).map((it) => it.replaceAll(/\|\d/g, ''));
  const before = `${head}${typed}`;
  const [lines, line] = [`${before}${tail}`.split('\n'), before.split('\n').length - 1];
  const context = yamlContext(lines, line, before.length - before.lastIndexOf('\n') - 1);
  return { context, offers: complete(context, { ...known, facts: templateFacts(lines) }), lines };
}

const labels = (mark: number, typed?: string) => at(mark, typed).offers.map(({ label }) => label);

describe('completion by CloudFormation’s registry', () => {
  test('properties of nested maps, without those that stand there', () => {
    expect(at(0).context.path).toEqual(['Resources', 'Work', 'Properties', 'VpcConfig']);
    expect(labels(0, 'Sec')).toContain('SecurityGroupIds');
    expect(labels(0)).not.toContain('SubnetIds');
    expect(labels(0)).not.toContain('Handler');
  });

  test('what a property is known to name comes first', () => {
    const first = at(1)
      .offers.filter(({ isFirst }) => isFirst)
      .map(({ label }) => label);
    expect(first).toEqual(['!GetAtt Host.Arn']);
    expect(labels(1)).toContain('!Sub');
  });

  test('targets of references, attributes, and names in texts', () => {
    expect(labels(1, '!Ref ')).toEqual(expect.arrayContaining(['Jobs', 'Stage', 'AWS::Region']));
    expect(labels(1, '!GetAtt ')).toEqual(expect.arrayContaining(['Jobs.Arn', 'Host.RoleId']));
    expect(labels(1, '!Sub "x-${')).toEqual(expect.arrayContaining(['Stage', 'Jobs.QueueName']));
  });

  test('items of lists that stand at the column of their key', () => {
    expect(at(2).context.path).toEqual(['Resources', 'Work', 'Properties', 'Tags', 0]);
    expect(labels(2)).toEqual(['Value']);
  });

  test('members of a resource, its type, and properties that are required first', () => {
    expect(labels(3)).toEqual(expect.arrayContaining(['Properties', 'DependsOn']));
    expect(labels(3)).not.toContain('Type');
    expect(at(4).offers).toContainEqual(
      expect.objectContaining({ label: 'AWS::DynamoDB::Table', kind: 'type' }),
    );
    const required = at(5)
      .offers.filter(({ isFirst }) => isFirst)
      .map(({ label }) => label);
    expect(required).toContain('KeySchema');
    expect(labels(5)).not.toContain('BillingMode');
    expect(labels(5, 'DeletionProtectionEnabled: ')).toEqual(
      expect.arrayContaining(['true', 'false']),
    );
  });

  test('a property is explained with its type, and where AWS says more', () => {
    const { lines } = at(1);
    const line = lines.findIndex((it) => it.includes('Handler:'));
    const context = yamlContext(lines, line, (lines[line] ?? '').length);
    const told = explain(context, 'Handler', { ...known, facts: templateFacts(lines) });
    expect(told).toMatchObject({ title: 'Handler', detail: expect.stringContaining('text') });
    expect(told?.url).toContain('#cfn-lambda-function-handler');
  });
});
