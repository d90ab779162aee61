import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** Every change of a table becomes a record of a data stream. DynamoDB's own role writes it. */
export const tableStream = defineConnection({
  id: 'table-stream',
  row: 'C19',
  title: 'Change data capture',
  from: service('dynamodb-table'),
  to: service('kinesis-stream'),
  verb: 'feeds',
  kind: 'event',
  cite: awsPage(
    'Using Kinesis Data Streams to capture changes to DynamoDB',
    'amazondynamodb/latest/developerguide/kds.html',
  ),
  isOpen: true,
  annotate: {
    ApproximateCreationDateTimePrecision: {
      title: 'Precision',
      default: 'MILLISECOND',
      options: [
        { value: 'MILLISECOND', title: 'Milliseconds' },
        { value: 'MICROSECOND', title: 'Microseconds' },
      ],
    },
  },
  effects: ({ source, target, wire }) => [
    {
      kind: 'property',
      on: source.ref,
      path: ['KinesisStreamSpecification'],
      value: { ...wire.record.properties, StreamArn: target.arn },
      mode: 'set',
    },
  ],
});
