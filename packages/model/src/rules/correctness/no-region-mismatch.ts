import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const LOCAL = [
  'alarm-action',
  'balancer-target',
  'bucket-event',
  'bucket-notification',
  'database-access',
  'dead-letter',
  'destination',
  'encrypts',
  'event-source-mapping',
  'firewall',
  'guards',
  'image-source',
  'layer',
  'log-subscription',
  'pipe-source',
  'pipe-target',
  'route',
  'rule-target',
  'schedule-target',
  'stream-delivery',
  'task',
  'transform',
  'user-pool-trigger',
] as const;

/** What has rules of its own: another Region's bus may be a target, and CloudFront is in none. */
const ELSEWHERE: ReadonlySet<string> = new Set(['cloudfront-distribution', 'events-event-bus']);

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
  check: ({ wire, source, target }) => {
    const [here, there] = [source.region(), target.region()];
    if (here === undefined || there === undefined || here === there) return;
    if (ELSEWHERE.has(target.service.id)) return;
    return {
      at: wire.at(),
      message: `${source.name} is in ${here}, ${target.name} in ${there}. They must be in one Region.`,
    };
  },
  examples: {
    valid: [
      `stack main { region: 'eu-west-1' }; stack other { region: 'us-east-1' }
       q: sqs-queue -> f: lambda-function`,
      `stack main { region: 'eu-west-1' }; stack other {}
       q: sqs-queue { $stack: 'other' } -> f: lambda-function`,
    ],
    invalid: [
      {
        before: `stack main { region: 'eu-west-1' }; stack other { region: 'us-east-1' }
          q: sqs-queue { $stack: 'other' } -> f: lambda-function`,
      },
      {
        before: `stack main { region: 'eu-west-1' }; stack other { region: 'us-east-1' }
          r: ecr-repository { $stack: 'other' } -> f: lambda-function { PackageType: 'Image' }`,
      },
    ],
  },
});
