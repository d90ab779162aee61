import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requireDeliveryDeadLetters = defineRule({
  id: 'reliability/require-delivery-dead-letters',
  row: 'V43',
  severity: 'hint',
  summary: 'A rule and a topic put aside what they cannot deliver.',
  why: 'After its retries EventBridge or SNS drops an event that no target took. A dead-letter queue keeps it.',
  cite: awsPage(
    'Using dead-letter queues to process undelivered events',
    'eventbridge/latest/userguide/eb-rule-dlq.html',
    { section: 'RDS Event Notifications' },
  ),
  over: 'node',
  on: { service: ['events-rule', 'sns-topic'] },
  check: ({ node }) => {
    const isRule = node.service.id === 'events-rule';
    const [wire] = node.wires('out', isRule ? 'rule-target' : 'subscription');
    if (wire === undefined || node.wires('out', 'dead-letter').length > 0) return;
    return {
      at: node.at(),
      message: `${node.name} has no dead-letter queue. What ${wire.target.name} does not take is dropped.`,
    };
  },
  examples: {
    valid: [
      'r: events-rule -> f: lambda-function; r -[dead-letter]-> d: sqs-queue',
      't: sns-topic',
    ],
    invalid: [
      { before: 'r: events-rule -> f: lambda-function' },
      { before: 't: sns-topic -> q: sqs-queue' },
    ],
  },
});
