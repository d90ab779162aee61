import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const ASYNCHRONOUS = ['bucket-notification', 'rule-target', 'subscription'] as const;

export const requireFailureDestination = defineRule({
  id: 'reliability/require-failure-destination',
  row: 'V43',
  severity: 'info',
  summary: 'A function that is called asynchronously puts aside the events that it fails on.',
  why: 'Lambda tries an asynchronous event three times and then drops it, unless the function has a dead-letter queue or a destination for failures.',
  cite: awsPage(
    'Capturing records of Lambda asynchronous invocations',
    'lambda/latest/dg/invocation-async-retain-records.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'node',
  on: { service: 'lambda-function' },
  check: ({ node }) => {
    const caller = ASYNCHRONOUS.flatMap((connection) => node.wires('in', connection))[0];
    if (caller === undefined) return;
    const isSafe =
      node.has('DeadLetterConfig') ||
      node.has('EventInvokeConfig') ||
      node.wires('out', 'dead-letter').length > 0 ||
      node.wires('out', 'dead-letter-topic').length > 0 ||
      node.wires('out', 'destination').some((wire) => wire.string('On') !== 'success');
    if (isSafe) return;
    return {
      at: node.at(),
      message: `${caller.source.name} calls ${node.name} asynchronously. Events that fail three times are dropped.`,
    };
  },
  examples: {
    valid: [
      't: sns-topic -> f: lambda-function; f -[dead-letter]-> q: sqs-queue',
      't: sns-topic -> f: lambda-function; f -[destination]-> q: sqs-queue',
      'q: sqs-queue -> f: lambda-function',
    ],
    invalid: [
      { before: 't: sns-topic -> f: lambda-function' },
      {
        before:
          "b: s3-bucket -> f: lambda-function -[destination { On: 'success' }]-> q: sqs-queue",
      },
    ],
  },
});
