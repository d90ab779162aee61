import { beforeAll, describe, expect, it } from 'vitest';
import { checkProperties } from './check.js';
import { loadCoreRegistry } from './load.js';
import type { Registry } from './registry.js';

let registry: Registry;
beforeAll(async () => {
  registry = await loadCoreRegistry();
});

const lambda = { Code: { ZipFile: 'x' }, Role: { $ref: 'role', attr: 'Arn' } };
const sub = { 'Fn::Sub': '${AWS::Region}' };

describe('valid trees', () => {
  it.each<[string, string, unknown]>([
    [
      'a whole function',
      'AWS::Lambda::Function',
      { ...lambda, MemorySize: 512, Architectures: ['arm64'] },
    ],
    [
      'intrinsics anywhere',
      'AWS::Lambda::Function',
      {
        Code: sub,
        Role: sub,
        Timeout: sub,
        VpcConfig: { 'Fn::If': ['A', {}, { Ref: 'AWS::NoValue' }] },
      },
    ],
    [
      'intrinsics in lists and maps',
      'AWS::Lambda::Function',
      { ...lambda, Layers: [sub], Environment: { Variables: { A: sub, 'Fn::Transform': {} } } },
    ],
    [
      'our references and literals',
      'AWS::Lambda::Function',
      { ...lambda, Layers: [{ $ref: 'layer' }], Description: { $literal: { Ref: 'x' } } },
    ],
    [
      'a macro beside properties',
      'AWS::Lambda::Function',
      { 'Fn::Transform': { Name: 'AWS::Include' }, MemorySize: 128 },
    ],
    [
      'scalars that CloudFormation converts',
      'AWS::Lambda::Function',
      {
        ...lambda,
        MemorySize: '512',
        Description: 5,
        Environment: { Variables: { PORT: 80, ON: true } },
      },
    ],
    ['booleans as text', 'AWS::SQS::Queue', { FifoQueue: 'true' }],
    ['no properties where none is required', 'AWS::SQS::Queue', undefined],
    ['free-form documents', 'AWS::IAM::Role', { AssumeRolePolicyDocument: { Anything: [1] } }],
    [
      'either shape of a union',
      'AWS::Serverless::Function',
      { CodeUri: { Bucket: 'b', Key: 'k' } },
    ],
    [
      'SAM events by their type',
      'AWS::Serverless::Function',
      { Events: { A: { Type: 'SQS', Properties: { Queue: sub, BatchSize: 5 } } } },
    ],
    [
      'a short endpoint configuration',
      'AWS::Serverless::Api',
      { StageName: 'a', EndpointConfiguration: 'REGIONAL' },
    ],
    ['null in SAM', 'AWS::Serverless::Function', { Role: null }],
    ['custom resources', 'Custom::Seed', { ServiceToken: sub, Whatever: 1 }],
    ['a type that is not loaded', 'AWS::QuickSight::Dashboard', { Nonsense: 1 }],
  ])('%s', (_, type, tree) => {
    expect(checkProperties(registry, type, tree)).toEqual([]);
  });
});

describe('invalid trees', () => {
  it.each<[string, string, unknown, string[]]>([
    [
      'a misspelt property',
      'AWS::SQS::Queue',
      { VisibilityTimeOut: 30 },
      [
        'unknown VisibilityTimeOut: AWS::SQS::Queue has no property VisibilityTimeOut. Did you mean VisibilityTimeout?',
      ],
    ],
    [
      'a nested one',
      'AWS::Lambda::Function',
      { ...lambda, VpcConfig: { Subnets: [] } },
      ['unknown VpcConfig.Subnets: VpcConfig has no property Subnets.'],
    ],
    [
      'names of object prototypes',
      'AWS::SQS::Queue',
      { constructor: 1 },
      ['unknown constructor: AWS::SQS::Queue has no property constructor.'],
    ],
    [
      'what is required',
      'AWS::Lambda::Function',
      { Role: { Ref: 'AWS::NoValue' } },
      [
        'missing Code: AWS::Lambda::Function requires Code.',
        'missing Role: AWS::Lambda::Function requires Role.',
      ],
    ],
    [
      'what no properties leave out',
      'AWS::Lambda::Url',
      undefined,
      [
        'missing AuthType: AWS::Lambda::Url requires AuthType.',
        'missing TargetFunctionArn: AWS::Lambda::Url requires TargetFunctionArn.',
      ],
    ],
    [
      'required in list items',
      'AWS::IAM::Role',
      { AssumeRolePolicyDocument: {}, Policies: [{ PolicyName: 'a' }] },
      ['missing Policies[0].PolicyDocument: Policy requires PolicyDocument.'],
    ],
    [
      'text for a number',
      'AWS::Lambda::Function',
      { ...lambda, MemorySize: 'much' },
      ['type MemorySize: MemorySize must be of type integer.'],
    ],
    [
      'a fraction',
      'AWS::Lambda::Function',
      { ...lambda, Timeout: 1.5 },
      ['type Timeout: Timeout must be of type integer.'],
    ],
    [
      'one for many',
      'AWS::Lambda::Function',
      { ...lambda, Layers: 'arn' },
      ['type Layers: Layers must be of type list of string.'],
    ],
    [
      'null in CloudFormation',
      'AWS::SQS::Queue',
      { QueueName: null },
      ['type QueueName: QueueName must be of type string.'],
    ],
    [
      'a value that is not allowed',
      'AWS::Lambda::Function',
      { ...lambda, PackageType: 'Jar' },
      ['enum PackageType: "Jar" is not one of Image, Zip.'],
    ],
    [
      'map entries',
      'AWS::Lambda::Function',
      { ...lambda, Environment: { Variables: { 'a.b': [] } } },
      ['type Environment.Variables["a.b"]: Environment.Variables["a.b"] must be of type string.'],
    ],
    [
      'a SAM event of no type',
      'AWS::Serverless::Function',
      { Events: { A: { Type: 'Sqs' } } },
      [
        'enum Events.A.Type: "Sqs" is not one of S3, SNS, Kinesis, DynamoDB, DocumentDB, SQS, Api, Schedule, ScheduleV2, CloudWatchEvent, EventBridgeRule, CloudWatchLogs, ….',
      ],
    ],
    [
      'inside a SAM event',
      'AWS::Serverless::Function',
      { Events: { A: { Type: 'SQS', Properties: { Queue: sub, Batch: 5 } } } },
      ['unknown Events.A.Properties.Batch: SQSEventProperties has no property Batch.'],
    ],
    [
      'what a condition chooses',
      'AWS::Lambda::Function',
      {
        ...lambda,
        VpcConfig: { 'Fn::If': ['Inside', sub, { Subnets: [] }] },
      },
      ['unknown VpcConfig.Fn::If[2].Subnets: VpcConfig has no property Subnets.'],
    ],
    ['a list for the tree', 'AWS::SQS::Queue', [], ['type : Properties must be of type object.']],
  ])('%s', (_, type, tree, expected) => {
    const issues = checkProperties(registry, type, tree);
    expect(issues.map(({ code, path, message }) => `${code} ${path}: ${message}`)).toEqual(
      expected,
    );
  });

  it('says what is expected', () => {
    const [misspelt] = checkProperties(registry, 'AWS::SQS::Queue', { queuename: 'q' });
    const [number] = checkProperties(registry, 'AWS::SQS::Queue', { DelaySeconds: 'x' });
    expect([misspelt?.expected, number?.expected]).toEqual(['QueueName', 'integer']);
  });
});
