import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { tableTasks } from './tasks.js';

const capacity = awsPage(
  'DynamoDB throughput capacity',
  'amazondynamodb/latest/developerguide/capacity-mode.html',
);
const keys = awsPage(
  'Core components of Amazon DynamoDB',
  'amazondynamodb/latest/developerguide/HowItWorks.CoreComponents.html',
);
const streams = awsPage(
  'Change data capture for DynamoDB Streams',
  'amazondynamodb/latest/developerguide/Streams.html',
);

/** A table with its keys, indexes and stream. */
export const dynamodbTable = defineService({
  id: 'dynamodb-table',
  row: 'S15',
  title: 'DynamoDB table',
  noun: 'Table',
  category: 'data',
  type: 'AWS::DynamoDB::Table',
  dialects: {
    'AWS::Serverless::SimpleTable': {
      paths: {
        'KeySchema.0.AttributeName': 'PrimaryKey.Name',
        'AttributeDefinitions.0.AttributeName': 'PrimaryKey.Name',
        'AttributeDefinitions.0.AttributeType': 'PrimaryKey.Type',
        'SSESpecification.SSEEnabled': 'SSESpecification.SSEEnabled',
        BillingMode: null,
        GlobalSecondaryIndexes: null,
        LocalSecondaryIndexes: null,
        StreamSpecification: null,
        TimeToLiveSpecification: null,
      },
    },
  },
  summary: 'Key-value and document store, in single-digit milliseconds.',
  cite: awsPage(
    'What is Amazon DynamoDB?',
    'amazondynamodb/latest/developerguide/Introduction.html',
    { section: 'Serverless in AWS' },
  ),
  keywords: ['table', 'nosql', 'database', 'key value', 'stream', 'ttl', 'row level security'],
  stateful: true,
  fact: (node) =>
    `Table · ${node.string('BillingMode') === 'PAY_PER_REQUEST' ? 'on demand' : 'provisioned'}`,
  annotate: {
    KeySchema: {
      title: 'Key',
      section: 'Keys',
      type: 'list',
      required: true,
      max: 2,
      docs: 'A partition key (HASH), and a sort key (RANGE) if you like. Each must be an attribute below.',
      cite: keys,
      replaces: true,
    },
    AttributeDefinitions: {
      title: 'Attributes',
      section: 'Keys',
      type: 'list',
      docs: 'Only those that are keys of the table or of an index: S, N or B.',
      cite: keys,
    },
    GlobalSecondaryIndexes: { title: 'Global indexes', section: 'Keys', type: 'list', max: 20 },
    LocalSecondaryIndexes: { title: 'Local indexes', section: 'Keys', type: 'list', max: 5 },
    BillingMode: {
      title: 'Capacity',
      section: 'Capacity',
      default: 'PROVISIONED',
      widget: 'segments',
      options: [
        { value: 'PAY_PER_REQUEST', title: 'On demand' },
        { value: 'PROVISIONED', title: 'Provisioned' },
      ],
      cite: capacity,
    },
    'ProvisionedThroughput.ReadCapacityUnits': { title: 'Reads', section: 'Capacity', min: 1 },
    'ProvisionedThroughput.WriteCapacityUnits': { title: 'Writes', section: 'Capacity', min: 1 },
    'StreamSpecification.StreamViewType': {
      title: 'Stream',
      section: 'Stream and expiry',
      options: [
        { value: 'NEW_AND_OLD_IMAGES', title: 'New and old' },
        { value: 'NEW_IMAGE', title: 'New' },
        { value: 'OLD_IMAGE', title: 'Old' },
        { value: 'KEYS_ONLY', title: 'Keys' },
      ],
      docs: 'Needed by a function that the table triggers.',
      cite: streams,
    },
    'TimeToLiveSpecification.AttributeName': {
      title: 'Expires by',
      section: 'Stream and expiry',
      docs: 'Attribute with the second since 1970 after which an item may go.',
    },
    'TimeToLiveSpecification.Enabled': { title: 'Expiry', section: 'Stream and expiry' },
    'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled': {
      title: 'Recovery',
      section: 'Security',
      default: false,
      docs: 'Restores the table to any second of the last 35 days.',
    },
    'SSESpecification.SSEEnabled': {
      title: 'KMS',
      section: 'Security',
      default: false,
      docs: 'A table is always encrypted; this chooses a KMS key over the one DynamoDB owns.',
    },
    'SSESpecification.KMSMasterKeyId': { title: 'Key', section: 'Security' },
    DeletionProtectionEnabled: { title: 'Protected', section: 'Security', default: false },
    TableName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9_.-]{3,255}',
      replaces: true,
    },
  },
  capabilities: {
    grantable: {
      read: [
        'dynamodb:BatchGetItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:GetItem',
        'dynamodb:Query',
        'dynamodb:Scan',
      ],
      write: [
        'dynamodb:BatchWriteItem',
        'dynamodb:DeleteItem',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
      ],
      children: {
        suffix: '/index/*',
        of: 'read',
        when: ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'],
      },
      defaultAccess: 'read-write',
      environment: { suffix: 'NAME', value: 'ref' },
      key: {
        property: 'SSESpecification.KMSMasterKeyId',
        read: ['kms:Decrypt'],
        write: ['kms:Decrypt', 'kms:GenerateDataKey'],
      },
    },
    eventSource: {
      read: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      arn: 'StreamArn',
      batch: { default: 100, max: 10_000 },
      stream: true,
      requires: {
        property: 'StreamSpecification',
        set: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
    },
    taskTarget: tableTasks,
  },
  initial: {
    properties: {
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    },
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  },
});
