import { defineRule, type Finding, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { booleanAt } from '../values.js';

const FIFO_ONLY = ['ContentBasedDeduplication', 'DeduplicationScope', 'FifoThroughputLimit'];
const FIFO_ONLY_OF_TOPICS = ['ArchivePolicy', 'ContentBasedDeduplication', 'FifoThroughputScope'];

export const noFifoSettingOnStandardQueue = defineRule({
  id: 'correctness/no-fifo-setting-on-standard-queue',
  row: 'V41',
  severity: 'error',
  summary:
    'Settings of deduplication and archives belong to FIFO queues and topics; high throughput takes both of its settings.',
  why: 'SQS and SNS refuse them on a standard queue or topic, and a limit per message group without deduplication per message group.',
  cite: awsPage('CreateQueue', 'AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html'),
  equivalents: ['cfn-lint:E3501'],
  over: 'node',
  on: { service: ['sns-topic', 'sqs-queue'] },
  ofType: true,
  check: ({ node }) => {
    const isTopic = node.typeService.id === 'sns-topic';
    const isFifo = booleanAt(node, isTopic ? 'FifoTopic' : 'FifoQueue');
    if (isFifo === undefined && node.has(isTopic ? 'FifoTopic' : 'FifoQueue')) return [];
    if (isFifo !== true) return strays(node, isTopic);
    if (isTopic) return [];
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
      'q: sns-topic { FifoTopic: true, ContentBasedDeduplication: true }',
    ],
    invalid: [
      {
        before: 'q: sqs-queue { ContentBasedDeduplication: true }',
        after: 'q: sqs-queue',
      },
      {
        before: "t: sns-topic { FifoThroughputScope: 'Topic' }",
        after: 't: sns-topic',
      },
      {
        before: "q: sqs-queue { FifoQueue: true, FifoThroughputLimit: 'perMessageGroupId' }",
        after:
          "q: sqs-queue { FifoQueue: true, FifoThroughputLimit: 'perMessageGroupId', DeduplicationScope: 'messageGroup' }",
      },
    ],
  },
});

function strays(node: NodeView, isTopic: boolean): readonly Finding[] {
  const noun = isTopic ? 'topic' : 'queue';
  return (isTopic ? FIFO_ONLY_OF_TOPICS : FIFO_ONLY)
    .filter((path) => node.has(path) && booleanAt(node, path) !== false)
    .map((path) => ({
      at: node.at(path),
      message: `${node.annotation(path)?.title ?? path} is set. A standard ${noun} takes none.`,
      fix: setting(node, { path, value: undefined }),
    }));
}
