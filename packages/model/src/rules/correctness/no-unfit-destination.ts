import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';

export const noUnfitDestination = defineRule({
  id: 'correctness/no-unfit-destination',
  row: 'C27',
  severity: 'error',
  summary: 'A bucket takes the records of failed calls, and of no others.',
  why: 'Lambda refuses a bucket as the destination on success. A queue, a topic, a bus or another function hears of calls that went well.',
  cite: awsPage(
    'Capturing records of Lambda asynchronous invocations',
    'lambda/latest/dg/invocation-async-retain-records.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'wire',
  on: { connection: 'destination', to: 's3-bucket' },
  check: ({ wire, source, target }) => {
    const path = 'On';
    if (wire.string(path) !== 'success') return;
    return {
      at: wire.at(path),
      message: `${source.name} reports its successes to ${target.name}. A bucket takes failures only.`,
      fix: setting(wire, { path, value: 'failure', label: 'Report failures', safe: false }),
    };
  },
  examples: {
    valid: [
      "f: lambda-function -[destination { On: 'failure' }]-> b: s3-bucket",
      "f: lambda-function -[destination { On: 'success' }]-> q: sqs-queue",
    ],
    invalid: [
      {
        before: "f: lambda-function -[destination { On: 'success' }]-> b: s3-bucket",
        after: "f: lambda-function -[destination { On: 'failure' }]-> b: s3-bucket",
      },
    ],
  },
});
