import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const LIMIT = 5;

export const noExcessTargets = defineRule({
  id: 'correctness/no-excess-targets',
  row: 'V55',
  severity: 'error',
  summary: 'A rule has five targets at most.',
  why: 'EventBridge takes no sixth target, and the limit cannot be raised. Let a second rule match the same events, or target a topic.',
  cite: awsPage('Amazon EventBridge quotas', 'eventbridge/latest/userguide/eb-quota.html', {
    section: 'RDS Event Notifications',
  }),
  over: 'node',
  on: { service: 'events-rule' },
  check: ({ node }) => {
    const count = node.wires('out', 'rule-target').length + (node.list('Targets')?.length ?? 0);
    if (count <= LIMIT) return;
    return {
      at: node.at(),
      message: `${node.name} has ${count} targets. The maximum is ${LIMIT}.`,
    };
  },
  examples: {
    valid: ['r: events-rule -> f: lambda-function'],
    invalid: [
      {
        before: `r: events-rule -> a: sqs-queue; r -> b: sqs-queue; r -> c: sqs-queue
          r -> d: sqs-queue; r -> e: sqs-queue; r -> g: sqs-queue`,
      },
    ],
  },
});
