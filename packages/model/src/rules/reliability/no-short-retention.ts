import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { booleanAt, numberAt } from '../values.js';

const PATH = 'MessageRetentionPeriod';
const LONGEST = 1_209_600;

export const noShortRetention = defineRule({
  id: 'reliability/no-short-retention',
  row: 'V43',
  severity: 'warning',
  summary: 'A dead-letter queue keeps messages at least as long as the queue they come from.',
  why: 'A message of a standard queue keeps its age when it moves. With a shorter retention it is gone before anyone looks.',
  cite: awsPage(
    'Using dead-letter queues in Amazon SQS',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'wire',
  on: { connection: 'dead-letter', from: 'sqs-queue', to: 'sqs-queue' },
  check: ({ source, target }) => {
    const [first, last] = [numberAt(source, PATH), numberAt(target, PATH)];
    if (first === undefined || last === undefined || last >= first) return;
    if (booleanAt(source, 'FifoQueue') === true || target.record.external !== undefined) return;
    return {
      at: target.at(PATH),
      message: `${target.name} keeps messages for ${span(last)}, ${source.name} for ${span(first)}. Dead letters need as long at least.`,
      fix: setting(target, { path: PATH, value: LONGEST, label: 'Keep them 14 days' }),
    };
  },
  examples: {
    valid: [
      'q: sqs-queue { MessageRetentionPeriod: 345_600 } -[dead-letter]-> d: sqs-queue',
      'q: sqs-queue -[dead-letter]-> d: sqs-queue { MessageRetentionPeriod: 1_209_600 }',
    ],
    invalid: [
      {
        before: 'q: sqs-queue -[dead-letter]-> d: sqs-queue { MessageRetentionPeriod: 86_400 }',
        after: 'q: sqs-queue -[dead-letter]-> d: sqs-queue { MessageRetentionPeriod: 1_209_600 }',
      },
    ],
  },
});

function span(seconds: number): string {
  const days = seconds / 86_400;
  return Number.isInteger(days) && days > 0
    ? `${days} ${days === 1 ? 'day' : 'days'}`
    : `${seconds} s`;
}
