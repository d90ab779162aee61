import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage(
  'Develop enhanced fan-out consumers with dedicated throughput',
  'streams/latest/dev/enhanced-consumers.html',
);

/** A reader of a stream with a throughput of its own. */
export const kinesisStreamConsumer = defineService({
  id: 'kinesis-stream-consumer',
  row: 'C19',
  title: 'Stream consumer',
  noun: 'Consumer',
  category: 'analytics',
  share: 0.1,
  type: 'AWS::Kinesis::StreamConsumer',
  summary: 'Reads a stream at 2 MB a second and shard, whoever else reads it.',
  cite: page,
  keywords: ['kinesis', 'consumer', 'enhanced fan-out', 'subscribe', 'shard', 'reader'],
  fact: () => 'Enhanced fan-out',
  annotate: {
    ConsumerName: {
      title: 'Name',
      section: 'Consumer',
      required: true,
      pattern: '[a-zA-Z0-9_.-]{1,128}',
      replaces: true,
    },
    StreamARN: {
      title: 'Stream',
      section: 'Consumer',
      required: true,
      widget: 'reference',
      refersTo: { service: 'kinesis-stream' },
      docs: 'A stream has up to 20 such consumers.',
      cite: page,
      replaces: true,
    },
  },
  capabilities: {
    eventSource: {
      read: ['kinesis:DescribeStreamConsumer', 'kinesis:SubscribeToShard'],
      arn: 'ConsumerARN',
      batch: { default: 100, max: 10_000 },
      stream: true,
      of: {
        property: 'StreamARN',
        read: [
          'kinesis:DescribeStream',
          'kinesis:DescribeStreamSummary',
          'kinesis:GetRecords',
          'kinesis:GetShardIterator',
          'kinesis:ListShards',
        ],
      },
    },
    refers: [{ to: 'kinesis-stream', property: 'StreamARN', value: 'arn', label: 'reads' }],
  },
  arn: 'ConsumerARN',
  initial: { properties: { ConsumerName: 'reader' } },
});
