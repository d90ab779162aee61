import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog/catalog.js';
import { createGraph } from '../graph/create-graph.js';
import { effectsOfNode, effectsOfWire } from '../graph/effects-of.js';
import { arch } from '../testing/arch.js';
import type { Effect } from '../define/index.js';

function effectsOf(text: string): readonly Effect[] {
  const graph = createGraph(arch(text), { catalog });
  return [
    ...graph.nodes().flatMap((node) => effectsOfNode(node, graph)),
    ...graph.wires().flatMap((wire) => effectsOfWire(wire, graph)),
  ];
}

const keyGrants = (text: string) =>
  effectsOf(text).flatMap((it) =>
    it.kind === 'grant' && it.actions.some((action) => action.startsWith('kms:')) ? [it] : [],
  );

const admitted = (text: string) =>
  effectsOf(text).flatMap((it) =>
    it.kind === 'property' && it.path.join('.') === 'KeyPolicy.Statement' ? [it.value] : [],
  );

describe('what is encrypted with a customer-managed key', () => {
  it.each([
    [
      'a pipe that reads',
      'p: pipes-pipe; k: kms-key -[encrypts]-> q: sqs-queue -[pipe-source]-> p',
      ['kms:Decrypt'],
    ],
    [
      'a pipe that sends',
      'p: pipes-pipe -[pipe-target]-> q: sqs-queue; k: kms-key -[encrypts]-> q',
      ['kms:Decrypt', 'kms:GenerateDataKey'],
    ],
    [
      'a rule by role',
      'r: events-rule -[rule-target]-> s: kinesis-stream; k: kms-key -[encrypts]-> s',
      ['kms:GenerateDataKey'],
    ],
    [
      'dead letters of a function',
      'f: lambda-function -[dead-letter]-> q: sqs-queue; k: kms-key -[encrypts]-> q',
      ['kms:Decrypt', 'kms:GenerateDataKey'],
    ],
    [
      'a task',
      'm: stepfunctions-state-machine -[task]-> q: sqs-queue; k: kms-key -[encrypts]-> q',
      ['kms:Decrypt', 'kms:GenerateDataKey'],
    ],
    [
      'actions by name',
      "f: lambda-function -[grant { Actions: ['s3:Get*'] }]-> b: s3-bucket; k: kms-key -[encrypts]-> b",
      ['kms:Decrypt'],
    ],
    [
      'listing alone',
      "f: lambda-function -[grant { Actions: ['s3:ListBucket'] }]-> b: s3-bucket; k: kms-key -[encrypts]-> b",
      undefined,
    ],
    [
      'a consumer of a stream',
      'k: kms-key -[encrypts]-> s: kinesis-stream; c: kinesis-stream-consumer -[refers-to]-> s; c -[event-source-mapping]-> f: lambda-function',
      ['kms:Decrypt'],
    ],
    [
      'a key of AWS',
      "f: lambda-function -[grant]-> q: sqs-queue { KmsMasterKeyId: 'alias/aws/sqs' }",
      undefined,
    ],
  ])('gives the key to %s', (_, text, actions) => {
    const grants = keyGrants(text);
    expect(grants.map((it) => it.actions)).toEqual(actions === undefined ? [] : [actions]);
    for (const { resources } of grants) expect(resources).toEqual([{ $ref: 'k', attr: 'Arn' }]);
  });

  it('copies what is encrypted, and reads and writes with the key of each bucket', () => {
    const text =
      'k: kms-key -[encrypts]-> a: s3-bucket -[replica]-> b: s3-bucket; l: kms-key -[encrypts]-> b';
    expect(keyGrants(text).map(({ actions, resources }) => [actions, resources])).toEqual([
      [['kms:Decrypt'], [{ $ref: 'k', attr: 'Arn' }]],
      [['kms:Encrypt'], [{ $ref: 'l', attr: 'Arn' }]],
    ]);
    expect(JSON.stringify(effectsOf(text))).toContain(
      '"ReplicaKmsKeyID":{"$ref":"l","attr":"Arn"}',
    );
  });

  it('names a key outside the design by its ARN, its id or its alias', () => {
    const of = (key: string) =>
      keyGrants(
        `q: sqs-queue { KmsMasterKeyId: '${key}' } -[event-source-mapping]-> f: lambda-function`,
      );
    const [byArn, byId, byAlias] = [
      'arn:aws:kms:eu-west-1:123456789012:key/a',
      '1234abcd-12ab',
      'alias/mine',
    ].map(of);
    expect(byArn?.[0]?.resources).toEqual(['arn:aws:kms:eu-west-1:123456789012:key/a']);
    expect(JSON.stringify(byId?.[0]?.resources)).toContain('key/${Key}');
    expect(byAlias?.[0]?.condition).toMatchObject({
      'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/mine' },
    });
    expect(byAlias?.[0]?.wildcard).toBeDefined();
  });

  it.each([
    [
      'a subscription',
      't: sns-topic -[subscription]-> q: sqs-queue; k: kms-key -[encrypts]-> q',
      'sns.amazonaws.com',
    ],
    [
      'dead letters of a topic',
      't: sns-topic -[dead-letter]-> q: sqs-queue; k: kms-key -[encrypts]-> q',
      'sns.amazonaws.com',
    ],
    [
      'dead letters of a rule',
      'r: events-rule -[dead-letter]-> q: sqs-queue; k: kms-key -[encrypts]-> q',
      'events.amazonaws.com',
    ],
    [
      'an alarm',
      'a: cloudwatch-alarm -[alarm-action]-> t: sns-topic; k: kms-key -[encrypts]-> t',
      'cloudwatch.amazonaws.com',
    ],
    [
      'events of a database',
      'e: rds-event-subscription -[database-topic]-> t: sns-topic; k: kms-key -[encrypts]-> t',
      'events.rds.amazonaws.com',
    ],
    [
      'a bucket',
      'b: s3-bucket -[bucket-notification]-> q: sqs-queue; k: kms-key -[encrypts]-> q',
      's3.amazonaws.com',
    ],
    [
      'a mail',
      'm: ses-receipt-rule -[mail-action]-> t: sns-topic; k: kms-key -[encrypts]-> t',
      'ses.amazonaws.com',
    ],
  ])('lets the service of %s use the key for this account', (_, text, service) => {
    expect(admitted(text)).toEqual([
      [
        expect.objectContaining({
          Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          Principal: { Service: service },
        }),
      ],
    ]);
  });

  it('knows a rule that publishes by the topic alone: SNS hands on no account there', () => {
    const [statement] = admitted(
      'r: events-rule -[rule-target]-> t: sns-topic; k: kms-key -[encrypts]-> t',
    );
    expect(JSON.stringify(statement)).toContain('kms:EncryptionContext:aws:sns:topicArn');
    expect(JSON.stringify(statement)).not.toContain('aws:Source');
  });

  it.each([
    ['a function', 'f: lambda-function -[dead-letter]-> q: sqs-queue; k: kms-key -[encrypts]-> q'],
    [
      'a schedule',
      's: scheduler-schedule -[schedule-target]-> q: sqs-queue; k: kms-key -[encrypts]-> q',
    ],
    [
      'a policy of the user',
      't: sns-topic -[subscription]-> q: sqs-queue; k: kms-key { KeyPolicy: { Statement: [] } } -[encrypts]-> q',
    ],
  ])('says nothing in the policy of the key for %s', (_, text) => {
    expect(admitted(text)).toEqual([]);
  });
});
