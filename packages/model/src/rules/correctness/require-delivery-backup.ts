import { otherDelivery } from '../../connections/delivery-destination.js';
import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { DESTINATIONS } from '../../services/firehose-delivery-stream/destinations.js';

export const requireDeliveryBackup = defineRule({
  id: 'correctness/require-delivery-backup',
  row: 'V52',
  severity: 'error',
  summary: 'A delivery stream into a search or to an endpoint also delivers to a bucket.',
  why: 'Firehose refuses such a destination without a bucket for what that does not take.',
  cite: awsPage(
    'Controlling access with Amazon Data Firehose',
    'firehose/latest/dev/controlling-access.html',
  ),
  over: 'node',
  on: { service: 'firehose-delivery-stream' },
  check: ({ node }) => {
    const wire = otherDelivery(node);
    if (wire === undefined || node.wires('out', 'delivery').length > 0) return;
    const isWritten = Object.values(DESTINATIONS).some((name) =>
      node.has(`${name}.S3Configuration`),
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
      {
        before:
          "f: firehose-delivery-stream -[endpoint-delivery]-> e: external-client { Kind: 'endpoint', Uri: 'https://a.example' }",
      },
      { before: 'f: firehose-delivery-stream -[search-delivery]-> d: opensearchservice-domain' },
    ],
  },
});
