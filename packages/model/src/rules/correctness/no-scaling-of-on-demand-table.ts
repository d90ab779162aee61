import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noScalingOfOnDemandTable = defineRule({
  id: 'correctness/no-scaling-of-on-demand-table',
  severity: 'error',
  summary: 'A table that is scaled has provisioned capacity.',
  why: 'An on-demand table has no capacity units: it takes what comes, and Application Auto Scaling finds nothing to set.',
  cite: awsPage(
    'Managing throughput capacity automatically with DynamoDB auto scaling',
    'amazondynamodb/latest/developerguide/AutoScaling.html',
  ),
  over: 'wire',
  on: { connection: 'scales', to: 'dynamodb-table' },
  check: ({ wire, source, target }) => {
    if (target.string('BillingMode') !== 'PAY_PER_REQUEST') return;
    const units = { ReadCapacityUnits: 5, WriteCapacityUnits: 5 };
    return {
      at: wire.at(),
      message: `${target.name} is on demand. ${source.name} has no capacity to scale there.`,
      fix: {
        label: 'Provision 5 units each',
        safe: false,
        edits: [
          target.set('BillingMode', 'PROVISIONED'),
          target.set('ProvisionedThroughput', units),
        ],
      },
    };
  },
  examples: {
    valid: [
      "s: applicationautoscaling-scalable-target -> t: dynamodb-table { BillingMode: 'PROVISIONED' }",
      's: applicationautoscaling-scalable-target -> t: ecs-service',
    ],
    invalid: [
      {
        before:
          "s: applicationautoscaling-scalable-target -> t: dynamodb-table { BillingMode: 'PAY_PER_REQUEST' }",
        after:
          "s: applicationautoscaling-scalable-target -> t: dynamodb-table { BillingMode: 'PROVISIONED', ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 } }",
      },
    ],
  },
});
