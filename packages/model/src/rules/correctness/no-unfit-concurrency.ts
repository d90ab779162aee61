import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

const MOST = 'ScalingConfig.MaximumConcurrency';

export const noUnfitConcurrency = defineRule({
  id: 'correctness/no-unfit-concurrency',
  row: 'V46',
  severity: 'error',
  summary:
    'A mapping has a concurrency or pollers of its own, and no more than its function has reserved.',
  why: 'Lambda refuses a mapping with both. A concurrency above the reserved one throttles, and throttled messages end among the dead letters.',
  cite: awsPage(
    'Configuring scaling behavior for SQS event source mappings',
    'lambda/latest/dg/services-sqs-scaling.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'wire',
  on: { connection: 'event-source-mapping' },
  check: ({ wire, target }) => {
    if (wire.record.properties === undefined) return;
    const most = numberAt(wire, MOST);
    const reserved = numberAt(target, 'ReservedConcurrentExecutions');
    if (wire.has('ProvisionedPollerConfig') && wire.has(MOST))
      return {
        at: wire.at('ProvisionedPollerConfig'),
        message: 'Pollers are provisioned, and a concurrency is set. A mapping has one of the two.',
        fix: setting(wire, {
          path: 'ProvisionedPollerConfig',
          value: undefined,
          label: 'Leave out the pollers',
          safe: false,
        }),
      };
    if (most === undefined || reserved === undefined || most <= reserved || reserved < 2) return;
    return {
      at: wire.at(MOST),
      message: `Concurrency is ${quantity(most)}. ${target.name} has ${quantity(reserved)} reserved: the rest is throttled.`,
      severity: 'warning',
      fix: setting(wire, { path: MOST, value: reserved }),
    };
  },
  examples: {
    valid: [
      'q: sqs-queue -[event-source-mapping { ScalingConfig.MaximumConcurrency: 10 }]-> f: lambda-function { ReservedConcurrentExecutions: 10 }',
    ],
    invalid: [
      {
        before:
          'q: sqs-queue -[event-source-mapping { ScalingConfig.MaximumConcurrency: 5, ProvisionedPollerConfig.MaximumPollers: 5 }]-> f: lambda-function',
        after:
          'q: sqs-queue -[event-source-mapping { ScalingConfig.MaximumConcurrency: 5 }]-> f: lambda-function',
      },
      {
        before:
          'q: sqs-queue -[event-source-mapping { ScalingConfig.MaximumConcurrency: 11 }]-> f: lambda-function { ReservedConcurrentExecutions: 10 }',
        after:
          'q: sqs-queue -[event-source-mapping { ScalingConfig.MaximumConcurrency: 10 }]-> f: lambda-function { ReservedConcurrentExecutions: 10 }',
      },
    ],
  },
});
