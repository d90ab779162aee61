import { parseDocument, printDocument } from '@archivolt/model';
import { describe, expect, it } from 'vitest';
import { importTemplate } from './import-template.js';

function opened(text: string) {
  const result = importTemplate(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const again = parseDocument(printDocument(result.value.document));
  if (!again.ok) throw new Error(JSON.stringify(again.problem));
  return { ...result.value, document: again.value };
}

function refused(text: string | Uint8Array) {
  const result = importTemplate(text);
  return result.ok ? [] : result.problem.map(({ code, line, column }) => [code, line, column]);
}

const resources = (yaml: string) => `Transform: AWS::Serverless-2016-10-31\nResources:\n${yaml}`;

describe('values', () => {
  it('are read as CloudFormation reads them', () => {
    const { document } = opened(`Resources:
  T:
    Type: AWS::DynamoDB::Table
    Properties:
      AttributeDefinitions: [{AttributeName: id, AttributeType: N}]
      Version: 2012-10-17
      Account: 027434742980
      Mode: 0644
      On: yes
      Nothing: ~
      Text: "true"
`);
    expect(document.nodes['T']?.properties).toEqual({
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'N' }],
      Version: '2012-10-17',
      Account: '027434742980',
      Mode: 420,
      On: true,
      Nothing: null,
      Text: 'true',
    });
  });

  it('are references where they name resources, whatever the spelling', () => {
    const { document } = opened(`Resources:
  Q: {Type: AWS::SQS::Queue}
  F:
    Type: AWS::Foo::Bar
    Properties:
      A: !Ref Q
      B: !GetAtt Q.Arn
      C: {Fn::GetAtt: [Q, Arn]}
      D: !Sub '\${Q.Arn}'
      E: !Ref Stage
      F: {$ref: Q}
`);
    expect(document.nodes['F']?.properties).toEqual({
      A: { $ref: 'Q' },
      B: { $ref: 'Q', attr: 'Arn' },
      C: { $ref: 'Q', attr: 'Arn' },
      D: { 'Fn::Sub': '${Q.Arn}' },
      E: { Ref: 'Stage' },
      F: { $literal: { $ref: 'Q' } },
    });
  });

  it('come out of anchors and merge keys', () => {
    const { document } = opened(`Resources:
  A: {Type: AWS::Foo::Bar, Properties: &p {X: 1, Y: 2}}
  B: {Type: AWS::Foo::Bar, Properties: {<<: *p, Y: 3}}
`);
    expect(document.nodes['B']?.properties).toEqual({ X: 1, Y: 3 });
  });
});

describe('a file that is no template', () => {
  it.each([
    ['', 'not-a-template', 1, 1],
    ['- a', 'not-a-template', 1, 1],
    ['Resources:\n', 'not-a-template', 1, 1],
    ['{"Resources": {"A": {"Type": "T",}}}', 'syntax', 1, 34],
    ['a: [1', 'syntax', 1, 6],
    ['Resources:\n  A: [b]\n', 'wrong-type', 2, 3],
    ['Resources:\n  A: {Properties: {}}\n', 'missing-field', 2, 3],
    [`a: ${'['.repeat(50_000)}`, 'too-deep', 1, 153],
    ['{"a":'.repeat(50_000), 'too-deep', 1, 756],
  ])('%#: is refused where it goes wrong', (text, ...place) => {
    expect(refused(text)[0]).toEqual(place);
  });

  it('is refused when it is not UTF-8', () => {
    expect(refused(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toEqual([['not-utf8', 1, 1]]);
    expect(refused(new Uint8Array([0x41, 0x0a, 0xc0]))).toEqual([['not-utf8', 1, 1]]);
  });

  it('is refused before its aliases grow without bound', () => {
    const lines = Array.from(
      { length: 30 },
      (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}, *a${at}]`,
    );
    expect(refused(`a0: &a0 [1]\n${lines.join('\n')}\n`)[0]?.[0]).toBe('too-big');
  });

  it('is opened in bounded time when it is large', () => {
    const many = (count: number) =>
      Array.from(
        { length: count },
        (_, at) =>
          `  F${at}: {Type: AWS::Serverless::Function, Properties: {Events: {E: {Type: SQS, Properties: {Queue: !GetAtt Q.Arn}}}, X: !Ref F${at + 1}}}\n`,
      ).join('');
    const start = process.cpuUsage();
    const { connections } = opened(resources(`${many(500)}  Q: {Type: AWS::SQS::Queue}\n`)).report;
    expect(connections.filter(({ id }) => id === 'event-source-mapping')).toHaveLength(500);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
    expect(
      refused(
        `Resources:\n${Array.from({ length: 5001 }, (_, at) => `  F${at}: {}\n`).join('')}`,
      )[0]?.[0],
    ).toBe('too-big');
  });

  it('is opened with the names that objects have of their own', () => {
    const { document } = opened('Resources: {constructor: {Type: AWS::SQS::Queue}}');
    expect(Object.values(document.nodes)).toMatchObject([{ logicalId: 'constructor' }]);
  });
});

it('reports duplicates, names that are not there, and lines moved by lenient quotes', () => {
  const { report } = opened(
    'Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Type: AWS::SNS::Topic\n    DependsOn: Gone\nOutputs:\n  O: {Value: !Ref Gone}\n',
  );
  expect(report.problems.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['duplicate-key', 4, 5],
    ['unknown-reference', 7, 19],
    ['unknown-reference', 5, 16],
  ]);
});

describe('a fault in one resource', () => {
  const text = `Resources:
  Odd: [b]
  Bare:
    Properties: {A: !Ref Good}
  Typed: {Type: !Ref X}
  Good: {Type: AWS::SQS::Queue}
  Dead: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Good.Arn, maxReceiveCount: 3}}}
  User: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref Bare}}
`;

  it('does not lose the others, and is told with its place', () => {
    const { report, document } = opened(text);
    expect(Object.keys(document.nodes)).toEqual(['Dead', 'Good', 'User']);
    expect(report.connections).toHaveLength(1);
    expect(
      report.problems.flatMap(({ code, line, column, severity }) =>
        severity === 'error' ? [[code, line, column]] : [],
      ),
    ).toEqual([
      ['wrong-type', 2, 3],
      ['missing-field', 3, 3],
      ['wrong-type', 5, 11],
    ]);
  });

  it('is carried as it was', () => {
    expect(opened(text).document.template?.['Resources']).toEqual({
      Odd: ['b'],
      Bare: { Properties: { A: { Ref: 'Good' } } },
      Typed: { Type: { Ref: 'X' } },
    });
  });
});

it('refuses a key that a function stands for, as other readers do', () => {
  expect(refused('Resources: {A: {Type: T, Properties: {X: [!ImportValue Fn::Sub: a]}}}')).toEqual([
    ['syntax', 1, 56],
  ]);
});

it('reads a long quoted text whose lines begin further left than its key', () => {
  const lines = Array.from({ length: 120 }, (_, at) => `line ${at}`).join('\n');
  const { document } = opened(`Description: a
Resources:
  A:
    Type: AWS::SNS::Topic
    Properties:
      DisplayName: "${lines}"
`);
  expect(String(document.nodes['A']?.properties['DisplayName'])).toContain('line 119');
});

describe('what a template says of connections', () => {
  it('is drawn: events, policies, roles, redrives, mappings', () => {
    const { report, document } = opened(
      resources(`  Q:
    Type: AWS::SQS::Queue
    Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt D.Arn, maxReceiveCount: 3}}
  D: {Type: AWS::SQS::Queue}
  T: {Type: AWS::DynamoDB::Table}
  R: {Type: AWS::IAM::Role}
  F:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - AWSLambdaBasicExecutionRole
        - DynamoDBReadPolicy: {TableName: !Ref T}
      Events:
        Jobs: {Type: SQS, Properties: {Queue: !GetAtt Q.Arn, BatchSize: 5}}
        Get: {Type: Api, Properties: {Method: get, Path: /a}}
        Daily: {Type: Schedule, Properties: {Schedule: rate(1 day), Input: '{}'}}
  G:
    Type: AWS::Lambda::Function
    Properties: {Role: !GetAtt R.Arn}
  M:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref G, BatchSize: 1}
`),
    );
    const wires = report.connections.map(({ id, from, to }) => `${from} -${id}-> ${to}`);
    expect(wires.toSorted()).toEqual([
      'F -grant-> T',
      'FDaily -rule-target-> F',
      'Q -dead-letter-> D',
      'Q -event-source-mapping-> F',
      'Q -event-source-mapping-> G',
      'ServerlessRestApi -route-> F',
    ]);
    expect(report).toMatchObject({ resources: 7, curated: 5, folded: 2, generic: 0 });
    expect(document.nodes['F']?.properties).toEqual({ Policies: ['AWSLambdaBasicExecutionRole'] });
  });

  it('is drawn: what services say of their own references, custom resources, and connectors', () => {
    const { report, document } = opened(
      resources(`  Layer: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: ./layer}}
  F: {Type: AWS::Serverless::Function, Properties: {Layers: [!Ref Layer]}}
  T: {Type: AWS::Serverless::SimpleTable}
  A: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref F, FunctionVersion: '1', Name: live}}
  Made: {Type: Custom::Made, Properties: {ServiceToken: !GetAtt F.Arn, Size: 3}}
  Uses:
    Type: AWS::Serverless::Connector
    Properties: {Source: {Id: F}, Destination: {Id: T}, Permissions: [Read]}
  Odd:
    Type: AWS::Serverless::Connector
    Properties: {Source: {Id: F}, Destination: {Type: AWS::SQS::Queue, Arn: 'arn:aws:sqs:eu-west-1:1:away'}, Permissions: [Write]}
`),
    );
    const wires = report.connections.map(({ id, from, to }) => `${from} -${id}-> ${to}`);
    expect(wires.toSorted()).toEqual([
      'A -refers-to-> F',
      'F -grant-> T',
      'Layer -layer-> F',
      'Made -refers-to-> F',
    ]);
    const grant = Object.values(document.edges).find(({ connection }) => connection === 'grant');
    expect(grant?.properties).toEqual({ Access: 'read' });
    expect(document.nodes['Made']?.properties).toEqual({ Size: 3 });
    expect(report).toMatchObject({ curated: 5, folded: 1, generic: 1 });
  });

  it('is of its function where something refers to it, and a resource where a check says so', () => {
    const text = `Resources:
  Q: {Type: AWS::SQS::Queue}
  G: {Type: AWS::Lambda::Function}
  M:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref G}
`;
    expect(opened(text).report.folded).toBe(1);
    const named = opened(`${text}Outputs: {O: {Value: !Ref M}}\n`);
    expect(named.report.connections).toEqual([{ id: 'event-source-mapping', from: 'Q', to: 'G' }]);
    expect(named.document.nodes['G']?.parts).toMatchObject({
      eventSourceMapping: { logicalId: 'M' },
    });
    expect(named.document.outputs['O']).toEqual({
      Value: { $ref: 'G', part: 'eventSourceMapping' },
    });
    const unequal = importTemplate(text, {
      reprint: () => ({ Resources: { M: { Type: 'Other' } } }),
    });
    expect(unequal.ok && unequal.value.report.folded).toBe(0);
  });
});
