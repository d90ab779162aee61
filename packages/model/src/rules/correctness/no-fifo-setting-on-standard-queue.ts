import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { booleanAt } from '../values.js';

const FIFO_ONLY = ['ContentBasedDeduplication', 'DeduplicationScope', 'FifoThroughputLimit'];

export const noFifoSettingOnStandardQueue = defineRule({
  id: 'correctness/no-fifo-setting-on-standard-queue',
  row: 'V41',
  severity: 'error',
  summary:
    'Settings of deduplication belong to FIFO queues; high throughput takes both of its settings.',
  why: 'SQS refuses them on a standard queue, and a limit per message group without deduplication per message group.',
  cite: awsPage('CreateQueue', 'AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html'),
  equivalents: ['cfn-lint:E3501'],
  over: 'node',
  on: { service: 'sqs-queue' },
  ofType: true,
  check: ({ node }) => {
    const isFifo = booleanAt(node, 'FifoQueue');
    if (isFifo === undefined) return [];
    if (!isFifo)
      return FIFO_ONLY.filter((path) => node.has(path) && booleanAt(node, path) !== false).map(
        (path) => ({
          at: node.at(path),
          message: `${node.annotation(path)?.title ?? path} is set. A standard queue takes none.`,
          fix: setting(node, { path, value: undefined }),
        }),
      );
    const path = 'DeduplicationScope';
    const isWide = node.string('FifoThroughputLimit') === 'perMessageGroupId';
    const scope = node.has(path) ? node.string(path) : 'queue';
    if (!isWide || scope !== 'queue') return [];
    const message = 'Throughput is limited per message group. Deduplication must be too.';
    return [
      {
        at: node.at(path),
        message,
        fix: setting(node, { path, value: 'messageGroup', label: 'Set messageGroup' }),
      },
    ];
  },
  examples: {
    valid: [
      'q: sqs-queue { FifoQueue: true, ContentBasedDeduplication: true }',
      'q: sqs-queue { ContentBasedDeduplication: false }',
    ],
    invalid: [
      {
        before: 'q: sqs-queue { ContentBasedDeduplication: true }',
        after: 'q: sqs-queue',
      },
      {
        before: "q: sqs-queue { FifoQueue: true, FifoThroughputLimit: 'perMessageGroupId' }",
        after:
          "q: sqs-queue { FifoQueue: true, FifoThroughputLimit: 'perMessageGroupId', DeduplicationScope: 'messageGroup' }",
      },
    ],
  },
});
