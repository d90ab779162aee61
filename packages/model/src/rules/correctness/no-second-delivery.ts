import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noSecondDelivery = defineRule({
  id: 'correctness/no-second-delivery',
  row: 'V52',
  severity: 'error',
  summary: 'A delivery stream delivers to one place.',
  why: 'Firehose takes one destination a stream. For a second one, make a second stream from the same source.',
  cite: awsPage(
    'Understand Amazon Data Firehose',
    'firehose/latest/dev/what-is-this-service.html',
    { section: 'API Gateway Integrations, Kinesis example' },
  ),
  over: 'node',
  on: { service: 'firehose-delivery-stream' },
  check: ({ node }) => {
    const [first, ...more] = node.wires('out', 'delivery');
    return more.map((wire) => ({
      at: wire.at(),
      message: `${node.name} delivers to ${first?.target.name} already. A delivery stream has one destination.`,
    }));
  },
  examples: {
    valid: ['f: firehose-delivery-stream -> b: s3-bucket'],
    invalid: [{ before: 'f: firehose-delivery-stream -> b: s3-bucket; f -> c: s3-bucket' }],
  },
});
