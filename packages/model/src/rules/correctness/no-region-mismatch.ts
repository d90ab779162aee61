import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { areApart, LOCAL } from '../regions.js';

export const noRegionMismatch = defineRule({
  id: 'correctness/no-region-mismatch',
  row: 'V53',
  severity: 'error',
  summary: 'Both ends of a wire are in one Region, where AWS wants that.',
  why: 'A queue, a notification, a target or a stream reaches only what is in its own Region. From one Region to another go through an event bus.',
  cite: awsPage(
    'Creating and configuring an Amazon SQS event source mapping',
    'lambda/latest/dg/services-sqs-configure.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'wire',
  on: { connection: LOCAL },
  check: (context) => {
    const { wire, source, target } = context;
    if (!areApart(context)) return;
    return {
      at: wire.at(),
      message: `${source.name} is in ${source.region() ?? ''}, ${target.name} in ${target.region() ?? ''}. They must be in one Region.`,
    };
  },
  examples: {
    valid: [
      `stack main { region: 'eu-west-1' }; stack other { region: 'us-east-1' }
       q: sqs-queue -> f: lambda-function`,
      `stack main { region: 'eu-west-1' }
       r: events-rule { EventPattern: { source: ['shop'] } } -> b: events-event-bus { $external: { ref: 'arn:aws:events:us-east-1:123456789012:event-bus/orders' } }`,
      `stack main { region: 'eu-west-1' }; stack other {}
       q: sqs-queue { $stack: 'other' } -> f: lambda-function`,
    ],
    invalid: [
      {
        before: `stack main { region: 'eu-west-1' }
          q: sqs-queue { $external: { ref: 'https://sqs.us-east-1.amazonaws.com/123456789012/jobs' } } -> f: lambda-function`,
      },
      {
        before: `stack main { region: 'eu-west-1' }; stack other { region: 'us-east-1' }
          q: sqs-queue { $stack: 'other' } -> f: lambda-function`,
      },
      {
        before: `stack main { region: 'eu-west-1' }; stack other { region: 'us-east-1' }
          r: ecr-repository { $stack: 'other' } -> f: lambda-function { PackageType: 'Image' }`,
      },
      {
        before: `stack main { region: 'eu-west-1' }
          s: scheduler-schedule { ScheduleExpression: 'rate(1 day)' } -> b: events-event-bus { $external: { ref: 'arn:aws:events:us-east-1:123456789012:event-bus/orders' } }`,
      },
    ],
  },
});
