import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { booleanAt } from '../values.js';
import { quoted } from '../words.js';

export const noFifoNameMismatch = defineRule({
  id: 'correctness/no-fifo-name-mismatch',
  row: 'V41',
  severity: 'error',
  summary: 'The name of a FIFO queue or topic ends in .fifo, and no other name does.',
  why: 'SQS and SNS refuse a FIFO queue or topic by another name, and a standard one by such a name. The suffix counts towards the length.',
  cite: awsPage(
    'Amazon SQS FIFO queue quotas',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-fifo.html',
  ),
  equivalents: ['cfn-lint:E3501'],
  over: 'node',
  on: { service: ['sqs-queue', 'sns-topic'] },
  ofType: true,
  check: ({ node }) => {
    const { name: path, flag } = pathsOf(node);
    const name = node.string(path);
    const isFifo = booleanAt(node, flag);
    if (name === undefined || isFifo === undefined || name.endsWith('.fifo') === isFifo) return;
    const at = node.at(path);
    if (isFifo) {
      const value = `${name.slice(0, path === 'QueueName' ? 75 : 251)}.fifo`;
      const message = `Physical name is ${quoted(name)}. That of a FIFO ${kindOf(node)} must end in .fifo.`;
      return { at, message, fix: setting(node, { path, value }) };
    }
    const label = 'Turn FIFO on';
    const message = `Physical name is ${quoted(name)}. Only that of a FIFO ${kindOf(node)} ends in .fifo.`;
    return { at, message, fix: setting(node, { path: flag, value: true, label, safe: false }) };
  },
  examples: {
    valid: [
      "q: sqs-queue { FifoQueue: true, QueueName: 'orders.fifo' }",
      "t: sns-topic { TopicName: 'orders' }",
      'q: sqs-queue { FifoQueue: true }',
    ],
    invalid: [
      {
        before: "q: sqs-queue { FifoQueue: true, QueueName: 'orders' }",
        after: "q: sqs-queue { FifoQueue: true, QueueName: 'orders.fifo' }",
      },
      {
        before: "t: sns-topic { TopicName: 'orders.fifo' }",
        after: "t: sns-topic { FifoTopic: true, TopicName: 'orders.fifo' }",
      },
    ],
  },
});

function pathsOf(node: NodeView): { readonly name: string; readonly flag: string } {
  return node.typeService.id === 'sqs-queue'
    ? { name: 'QueueName', flag: 'FifoQueue' }
    : { name: 'TopicName', flag: 'FifoTopic' };
}

function kindOf(node: NodeView): string {
  return node.typeService.id === 'sqs-queue' ? 'queue' : 'topic';
}
