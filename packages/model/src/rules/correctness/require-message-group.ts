import { defineRule } from '../../define/index.js';
import { isFifo } from '../../connections/wiring.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';

export const requireMessageGroup = defineRule({
  id: 'correctness/require-message-group',
  row: 'V41',
  severity: 'error',
  summary: 'A rule, a schedule or a pipe that targets a FIFO queue names a message group.',
  why: 'SQS refuses a message to a FIFO queue that belongs to no group.',
  cite: awsPage(
    'Event bus targets in Amazon EventBridge',
    'eventbridge/latest/userguide/eb-targets.html',
  ),
  over: 'wire',
  on: { connection: ['pipe-target', 'rule-target', 'schedule-target'], to: 'sqs-queue' },
  check: ({ wire, target }) => {
    if (!isFifo(target) || wire.has('MessageGroupId')) return;
    const path = 'MessageGroupId';
    return {
      at: wire.at(path),
      message: `${target.name} is a FIFO queue. The wire names no message group.`,
      fix: setting(wire, { path, value: 'events', label: 'Set one group for all events' }),
    };
  },
  examples: {
    valid: [
      "r: events-rule -[rule-target { MessageGroupId: 'a' }]-> q: sqs-queue { FifoQueue: true }",
      'r: events-rule -[rule-target]-> q: sqs-queue',
      "s: scheduler-schedule -[schedule-target { MessageGroupId: 'a' }]-> q: sqs-queue { FifoQueue: true }",
    ],
    invalid: [
      {
        before: 'p: pipes-pipe -[pipe-target]-> q: sqs-queue { FifoQueue: true }',
        after:
          "p: pipes-pipe -[pipe-target { MessageGroupId: 'events' }]-> q: sqs-queue { FifoQueue: true }",
      },
      {
        before: 'r: events-rule -[rule-target]-> q: sqs-queue { FifoQueue: true }',
        after:
          "r: events-rule -[rule-target { MessageGroupId: 'events' }]-> q: sqs-queue { FifoQueue: true }",
      },
      {
        before: 's: scheduler-schedule -[schedule-target]-> q: sqs-queue { FifoQueue: true }',
        after:
          "s: scheduler-schedule -[schedule-target { MessageGroupId: 'events' }]-> q: sqs-queue { FifoQueue: true }",
      },
    ],
  },
});
