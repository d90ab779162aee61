import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { booleanAt } from '../values.js';

export const noLostOrder = defineRule({
  id: 'reliability/no-lost-order',
  row: 'V41',
  severity: 'warning',
  summary: 'A FIFO topic delivers to FIFO queues where order matters.',
  why: 'A standard queue may subscribe to a FIFO topic, but it keeps neither the order nor the deduplication.',
  cite: awsPage(
    'Amazon SNS message delivery for FIFO topics',
    'sns/latest/dg/fifo-message-delivery.html',
    { section: 'Serverless in AWS', notes: 'A FIFO topic delivers to FIFO queues.' },
  ),
  over: 'wire',
  on: { connection: 'subscription', from: 'sns-topic', to: 'sqs-queue' },
  check: ({ wire, source, target }) => {
    if (booleanAt(source, 'FifoTopic') !== true) return;
    if (booleanAt(target, 'FifoQueue') !== false) return;
    return {
      at: wire.at(),
      message: `${source.name} is FIFO. ${target.name} is standard and keeps no order.`,
    };
  },
  examples: {
    valid: [
      't: sns-topic { FifoTopic: true } -[subscription]-> q: sqs-queue { FifoQueue: true }',
      't: sns-topic -[subscription]-> q: sqs-queue',
    ],
    invalid: [{ before: 't: sns-topic { FifoTopic: true } -[subscription]-> q: sqs-queue' }],
  },
});
