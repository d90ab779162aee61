import { att, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** Firehose reads a data stream. The source is fixed at creation. */
export const streamDelivery = defineConnection({
  id: 'stream-delivery',
  row: 'C21',
  title: 'Stream source',
  from: service('kinesis-stream'),
  to: service('firehose-delivery-stream'),
  verb: 'feeds',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Controlling access with Amazon Data Firehose',
    'firehose/latest/dev/controlling-access.html',
    {
      section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example',
    },
  ),
  refuses: ({ source, target }) =>
    target.wires('in', 'stream-delivery').some((wire) => wire.source.id !== source.id)
      ? {
          message: `${source.name} cannot feed ${target.name}.`,
          why: 'A delivery stream has one source.',
        }
      : undefined,
  effects: ({ source, target }) => [
    {
      kind: 'property',
      on: target.ref,
      path: ['DeliveryStreamType'],
      value: 'KinesisStreamAsSource',
      mode: 'set',
    },
    {
      kind: 'property',
      on: target.ref,
      path: ['KinesisStreamSourceConfiguration'],
      value: { KinesisStreamARN: source.arn, RoleARN: att(target.id, 'Arn', 'role') },
      mode: 'set',
      dependsOn: [target.role],
    },
    {
      kind: 'grant',
      to: target.role,
      actions: [
        'kinesis:DescribeStream',
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:ListShards',
      ],
      resources: [source.arn],
    },
  ],
});
