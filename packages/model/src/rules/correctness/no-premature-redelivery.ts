import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

export const noPrematureRedelivery = defineRule({
  id: 'correctness/no-premature-redelivery',
  row: 'V42',
  severity: 'error',
  summary: 'A queue must hide a message for at least as long as its consumer may run.',
  why: 'A shorter visibility timeout hands the same message to a second invocation mid-flight, so Lambda refuses the mapping.',
  cite: awsPage(
    'Creating and configuring an Amazon SQS event source mapping',
    'lambda/latest/dg/services-sqs-configure.html',
  ),
  equivalents: ['cfn-lint:E3505'],
  over: 'wire',
  on: { connection: 'event-source-mapping', from: 'sqs-queue', to: 'lambda-function' },
  check: ({ source, target, wire }) => {
    const visibility = numberAt(source, 'VisibilityTimeout');
    const timeout = numberAt(target, 'Timeout');
    if (visibility === undefined || timeout === undefined || visibility >= timeout) return;
    const window = numberAt(wire, 'MaximumBatchingWindowInSeconds') ?? 0;
    const value = 6 * timeout + window; // headroom that AWS recommends for retries
    return {
      at: source.at('VisibilityTimeout'),
      message: `Visibility timeout is ${quantity(visibility, 's')}. ${target.name} may run for ${quantity(timeout, 's')}.`,
      fix: setting(source, { path: 'VisibilityTimeout', value }),
    };
  },
  examples: {
    valid: [
      'q: sqs-queue { VisibilityTimeout: 180 } -> f: lambda-function { Timeout: 30 }',
      'q: sqs-queue -> f: lambda-function',
    ],
    invalid: [
      {
        before: 'q: sqs-queue { VisibilityTimeout: 10 } -> f: lambda-function { Timeout: 30 }',
        after: 'q: sqs-queue { VisibilityTimeout: 180 } -> f: lambda-function { Timeout: 30 }',
      },
      {
        before:
          'q: sqs-queue -[event-source-mapping { MaximumBatchingWindowInSeconds: 20 }]-> f: lambda-function { Timeout: 60 }',
        after:
          'q: sqs-queue { VisibilityTimeout: 380 } -[event-source-mapping { MaximumBatchingWindowInSeconds: 20 }]-> f: lambda-function { Timeout: 60 }',
      },
    ],
  },
});
