import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

export const noShortVisibility = defineRule({
  id: 'reliability/no-short-visibility',
  row: 'V42',
  severity: 'info',
  summary: 'A queue hides a message six times as long as its function may run, and the window.',
  why: 'Lambda tries a throttled batch again while its messages are hidden. When they show up too early, they are handled twice, or end among the dead letters.',
  cite: awsPage(
    'Creating and configuring an Amazon SQS event source mapping',
    'lambda/latest/dg/services-sqs-configure.html',
  ),
  over: 'wire',
  on: { connection: 'event-source-mapping', from: 'sqs-queue', to: 'lambda-function' },
  check: ({ source, target, wire }) => {
    const visibility = numberAt(source, 'VisibilityTimeout');
    const timeout = numberAt(target, 'Timeout');
    if (visibility === undefined || timeout === undefined || visibility < timeout) return;
    const value = 6 * timeout + (numberAt(wire, 'MaximumBatchingWindowInSeconds') ?? 0);
    if (visibility >= value) return;
    return {
      at: source.at('VisibilityTimeout'),
      message: `Visibility timeout is ${quantity(visibility, 's')}. For ${target.name} AWS advises ${quantity(value, 's')}: six times its timeout, and the window.`,
      fix: setting(source, { path: 'VisibilityTimeout', value }),
    };
  },
  examples: {
    valid: [
      'q: sqs-queue { VisibilityTimeout: 180 } -> f: lambda-function { Timeout: 30 }',
      'q: sqs-queue { VisibilityTimeout: 10 } -> f: lambda-function { Timeout: 30 }',
    ],
    invalid: [
      {
        before: 'q: sqs-queue { VisibilityTimeout: 30 } -> f: lambda-function { Timeout: 30 }',
        after: 'q: sqs-queue { VisibilityTimeout: 180 } -> f: lambda-function { Timeout: 30 }',
      },
      {
        before:
          'q: sqs-queue { VisibilityTimeout: 180 } -[event-source-mapping { MaximumBatchingWindowInSeconds: 20 }]-> f: lambda-function { Timeout: 30 }',
        after:
          'q: sqs-queue { VisibilityTimeout: 200 } -[event-source-mapping { MaximumBatchingWindowInSeconds: 20 }]-> f: lambda-function { Timeout: 30 }',
      },
    ],
  },
});
