import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noRefusedWire = defineRule({
  id: 'correctness/no-refused-wire',
  row: 'V41',
  severity: 'error',
  summary: 'A wire joins two ends that AWS lets it join.',
  why: 'The pair is refused when the stack is deployed, or nothing is ever delivered: a FIFO queue where only standard ones are taken, a source that has one already, a function that would call itself.',
  cite: awsPage(
    'Using dead-letter queues in Amazon SQS',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'wire',
  on: { that: ({ connection }) => connection.refuses !== undefined },
  demand: true,
  check: ({ wire, source, target }) => {
    const refusal = wire.connection.refuses?.({ source, target });
    if (refusal === undefined) return;
    return { at: wire.at(), message: `${refusal.message} ${refusal.why}` };
  },
  examples: {
    valid: [
      'q: sqs-queue { FifoQueue: true } -[dead-letter]-> d: sqs-queue { FifoQueue: true }',
      't: sns-topic { FifoTopic: true } -[subscription]-> q: sqs-queue',
    ],
    invalid: [
      { before: 'q: sqs-queue { FifoQueue: true } -[dead-letter]-> d: sqs-queue' },
      { before: 'b: s3-bucket -[bucket-notification]-> q: sqs-queue { FifoQueue: true }' },
      { before: 'f: lambda-function -[destination]-> q: sqs-queue { FifoQueue: true }' },
      { before: 't: sns-topic -[subscription]-> q: sqs-queue { FifoQueue: true }' },
      { before: 't: sns-topic { FifoTopic: true } -[subscription]-> f: lambda-function' },
    ],
  },
});
