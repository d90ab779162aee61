import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireDeliveryBackup = defineRule({
  id: 'correctness/require-delivery-backup',
  row: 'V52',
  severity: 'error',
  summary: 'A delivery stream into a search also delivers to a bucket.',
  why: 'Firehose refuses a search destination without a bucket for what could not be indexed.',
  cite: awsPage(
    'Controlling access with Amazon Data Firehose',
    'firehose/latest/dev/controlling-access.html',
  ),
  over: 'node',
  on: { service: 'firehose-delivery-stream' },
  check: ({ node }) => {
    const [wire] = node.wires('out', 'search-delivery');
    if (wire === undefined || node.wires('out', 'delivery').length > 0) return;
    const isWritten = ['Amazonopensearchservice', 'AmazonOpenSearchServerless'].some((name) =>
      node.has(`${name}DestinationConfiguration.S3Configuration`),
    );
    if (isWritten) return;
    const message = `${node.name} has no bucket for what ${wire.target.name} does not take. Connect one.`;
    return { at: wire.at(), message };
  },
  examples: {
    valid: [
      'f: firehose-delivery-stream -[search-delivery]-> d: opensearchservice-domain; f -> b: s3-bucket',
    ],
    invalid: [
      { before: 'f: firehose-delivery-stream -[search-delivery]-> d: opensearchservice-domain' },
    ],
  },
});
