import { beforeAll, describe, expect, it } from 'vitest';
import { loadCoreRegistry, loadRegistry, loadRegistryIndex } from './load.js';
import type { Registry } from './registry.js';

let registry: Registry;
beforeAll(async () => {
  registry = await loadCoreRegistry(['AWS::WAFv2::WebACL', 'AWS::Nowhere::Thing']);
});

describe('loading', () => {
  it('loads the services of the given types and no others', async () => {
    const small = await loadRegistry(['AWS::SQS::Queue', 'AWS::Nowhere::Thing']);
    expect(small.types).toEqual([
      'AWS::SQS::Queue',
      'AWS::SQS::QueueInlinePolicy',
      'AWS::SQS::QueuePolicy',
    ]);
    expect(small.isLoaded('AWS::SQS::Quota')).toBe(true);
    expect(small.isLoaded('AWS::Lambda::Function')).toBe(false);
  });

  it('lists every type with a summary', async () => {
    const { types, sources } = await loadRegistryIndex();
    expect(types).toHaveLength(1832); // 1,821 of CloudFormation and 11 of SAM
    expect(types.find(({ type }) => type === 'AWS::SQS::Queue')?.summary).toBe(
      'Creates an Amazon SQS standard or FIFO queue.',
    );
    expect(sources).toEqual(['@aws-cdk/aws-service-spec 0.1.216', 'aws-sam-translator 1.110.0']);
  });

  it('knows every listed type', async () => {
    const { types } = await loadRegistryIndex();
    const all = await loadRegistry(types.map(({ type }) => type));
    expect(types.filter(({ type }) => !all.resource(type))).toEqual([]);
    expect(all.types).toHaveLength(types.length);
  });
});

describe('properties', () => {
  it('finds properties by path', () => {
    expect(registry.property('AWS::Lambda::Function', 'MemorySize')?.type).toBe('integer');
    expect(registry.property('AWS::Lambda::Function', 'VpcConfig.SubnetIds')?.type).toEqual({
      list: 'string',
    });
    expect(registry.property('AWS::Lambda::Function', 'VpcConfig.SubnetIds[0]')?.type).toBe(
      'string',
    );
    expect(registry.property('AWS::Lambda::Function', ['VpcConfig', 'SubnetIds', 0])?.type).toBe(
      'string',
    );
  });

  it('goes through lists, maps, tags, unions and free-form values', () => {
    expect(registry.property('AWS::IAM::Role', 'Policies[].PolicyName')?.required).toBe(true);
    expect(
      registry.property('AWS::IAM::Role', 'Policies[2].PolicyDocument.Statement[].Action'),
    ).toEqual({ type: 'json' });
    expect(registry.property('AWS::SQS::Queue', 'Tags[].Key')?.required).toBe(true);
    expect(registry.property('AWS::Lambda::Function', 'Environment.Variables["a.b"]')?.type).toBe(
      'string',
    );
    expect(registry.property('AWS::DynamoDB::Table', 'KeySchema[0].KeyType')?.type).toBeDefined();
    expect(
      registry.property('AWS::Serverless::Function', 'Events.Queue.Properties.BatchSize'),
    ).toBeDefined();
  });

  it('gives undefined for what it does not know', () => {
    expect(registry.property('AWS::Lambda::Function', 'Memory')).toBeUndefined();
    expect(registry.property('AWS::Lambda::Function', 'constructor')).toBeUndefined();
    expect(registry.property('AWS::Lambda::Function', 'MemorySize.Unit')).toBeUndefined();
    expect(registry.property('AWS::Lambda::Function', 'VpcConfig.SubnetIds.first')).toBeUndefined();
    expect(registry.property('AWS::Lambda::Function', '')).toBeUndefined();
    expect(registry.resource('AWS::Nowhere::Thing')).toBeUndefined();
  });

  it('lists what an object requires', () => {
    expect(registry.required('AWS::Lambda::Function')).toEqual(['Code', 'Role']);
    expect(registry.required('AWS::IAM::Role', 'Policies[]')).toEqual([
      'PolicyDocument',
      'PolicyName',
    ]);
    expect(registry.required('AWS::Serverless::Api')).toEqual(['StageName']);
  });

  it('carries enums, defaults and deprecation', () => {
    expect(registry.property('AWS::Lambda::Function', 'PackageType')?.type).toEqual({
      enum: ['Image', 'Zip'],
    });
    expect(registry.property('AWS::IAM::Role', 'Path')?.default).toBe('/');
  });
});

describe('replacement', () => {
  it.each([
    ['AWS::SQS::Queue', 'FifoQueue', 'yes'],
    ['AWS::SQS::Queue', 'VisibilityTimeout', 'no'],
    ['AWS::DynamoDB::Table', 'KeySchema[0].AttributeName', 'yes'],
    ['AWS::Serverless::Function', 'FunctionName', 'yes'],
  ] as const)('of %s %s: %s', (type, path, expected) => {
    expect(registry.replacement(type, path)).toBe(expected);
  });
});

describe('references and attributes', () => {
  it('says what a property refers to', () => {
    const role = [{ type: 'AWS::IAM::Role', attribute: 'Arn' }];
    expect(registry.references('AWS::Lambda::Function', 'Role')).toEqual(role);
    expect(registry.references('AWS::Serverless::Function', 'Role')).toEqual(role);
    expect(registry.isReference('AWS::Lambda::Function', 'VpcConfig.SubnetIds[0]')).toBe(true);
    expect(registry.isReference('AWS::Lambda::Function', 'MemorySize')).toBe(false);
  });

  it('knows attributes, those of nested stacks and custom resources too', () => {
    expect(registry.attribute('AWS::SQS::Queue', 'Arn')?.type).toBe('string');
    expect(registry.attribute('AWS::Serverless::Function', 'Arn')?.type).toBe('string');
    expect(registry.attribute('AWS::CloudFormation::Stack', 'Outputs.Url')).toBeDefined();
    expect(registry.attribute('Custom::Seed', 'Anything')).toBeDefined();
    expect(registry.attribute('AWS::SQS::Queue', 'Name')).toBeUndefined();
  });

  it('says what Ref returns', () => {
    expect(registry.refReturns('AWS::SQS::Queue')).toEqual(['QueueUrl']);
    expect(registry.refReturns('AWS::Lambda::Function')).toEqual(['FunctionName']);
    expect(registry.refReturns('AWS::SNS::Topic')).toEqual(['TopicArn']);
  });

  it('knows ARNs, tags and state', () => {
    const queue = registry.resource('AWS::SQS::Queue');
    expect(queue?.arn).toBe('arn:${Partition}:sqs:${Region}:${Account}:${QueueName}');
    expect(queue?.tags).toEqual({ property: 'Tags', style: 'standard' });
    expect(registry.resource('AWS::SSM::Parameter')?.tags?.style).toBe('map');
    expect(registry.resource('AWS::DynamoDB::Table')?.stateful).toBe(true);
  });
});
