import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { tableAccess, tableKey } from './access.js';
import { annotations } from './annotations.js';
import { tableTasks } from './tasks.js';

/** A table with its keys, indexes and stream. */
export const dynamodbTable = defineService({
  id: 'dynamodb-table',
  row: 'S15',
  title: 'DynamoDB table',
  noun: 'Table',
  category: 'data',
  share: 16,
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
  annotate: annotations,
  capabilities: {
    endpoint: { name: 'dynamodb', gateway: true },
    grantable: tableAccess,
    encrypted: tableKey,
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
