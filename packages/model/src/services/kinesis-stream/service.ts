import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const limits = awsPage('Quotas and limits', 'streams/latest/dev/service-sizes-and-limits.html');

/** A data stream, on demand or in shards. */
export const kinesisStream = defineService({
  id: 'kinesis-stream',
  row: 'S19',
  title: 'Kinesis stream',
  noun: 'Stream',
  category: 'analytics',
  share: 1.8,
  type: 'AWS::Kinesis::Stream',
  summary: 'Keeps records in order per key, for many readers.',
  cite: awsPage('What is Amazon Kinesis Data Streams?', 'streams/latest/dev/introduction.html', {
    section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example',
  }),
  keywords: ['stream', 'kinesis', 'shard', 'record', 'real time', 'ingest'],
  stateful: true,
  fact: (node) => {
    const shards = node.number('ShardCount');
    return node.string('StreamModeDetails.StreamMode') === 'ON_DEMAND'
      ? 'Stream · on demand'
      : `Stream · ${shards ?? 1} ${shards === undefined || shards === 1 ? 'shard' : 'shards'}`;
  },
  annotate: {
    'StreamModeDetails.StreamMode': {
      title: 'Capacity',
      section: 'Capacity',
      default: 'PROVISIONED',
      widget: 'segments',
      options: [
        { value: 'ON_DEMAND', title: 'On demand' },
        { value: 'PROVISIONED', title: 'Shards' },
      ],
      cite: limits,
    },
    ShardCount: {
      title: 'Shards',
      section: 'Capacity',
      min: 1,
      type: 'integer',
      docs: 'Each takes 1 MB or 1,000 records a second. Only where capacity is by shards.',
      cite: limits,
    },
    RetentionPeriodHours: {
      title: 'Retention',
      section: 'Capacity',
      unit: 'h',
      default: 24,
      min: 24,
      max: 8760,
      type: 'integer',
      cite: limits,
    },
    MaxRecordSizeInKiB: {
      title: 'Record size',
      section: 'Capacity',
      unit: 'KiB',
      default: 1024,
      min: 1024,
      max: 10_240,
      type: 'integer',
      cite: limits,
    },
    'StreamEncryption.EncryptionType': {
      title: 'Encryption',
      section: 'Security',
      options: [{ value: 'KMS' }],
    },
    'StreamEncryption.KeyId': { title: 'Key', section: 'Security' },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9_.-]{1,128}',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'kinesis-streams' },
    grantable: {
      kind: 'event',
      read: [
        'kinesis:DescribeStreamSummary',
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:ListShards',
      ],
      write: ['kinesis:ListShards', 'kinesis:PutRecord', 'kinesis:PutRecords'],
      defaultAccess: 'write',
      environment: { suffix: 'NAME', value: 'ref' },
    },
    encrypted: {
      property: 'StreamEncryption.KeyId',
      beside: { StreamEncryption: { EncryptionType: 'KMS' } },
      via: 'kinesis',
      decrypt: ['kinesis:GetRecords', 'kinesis:SubscribeToShard'],
      generate: ['kinesis:PutRecord', 'kinesis:PutRecords'],
    },
    eventSource: {
      read: [
        'kinesis:DescribeStream',
        'kinesis:DescribeStreamSummary',
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:ListShards',
      ],
      arn: 'arn',
      batch: { default: 100, max: 10_000 },
      stream: true,
    },
    eventTarget: { by: 'role', actions: ['kinesis:PutRecord', 'kinesis:PutRecords'] },
    taskTarget: {
      title: 'Put record',
      resource: 'arn:aws:states:::aws-sdk:kinesis:putRecord',
      actions: ['kinesis:PutRecord'],
      parameters: ({ ref }) => ({
        StreamName: ref,
        'Data.$': '$',
        'PartitionKey.$': '$$.Execution.Name',
      }),
    },
  },
  initial: {
    properties: {
      StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
      StreamModeDetails: { StreamMode: 'ON_DEMAND' },
    },
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  },
});
