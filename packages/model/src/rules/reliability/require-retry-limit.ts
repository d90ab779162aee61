import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';

export const requireRetryLimit = defineRule({
  id: 'reliability/require-retry-limit',
  row: 'V43',
  severity: 'warning',
  summary: 'A function that reads a stream gives up on a bad record after some tries.',
  why: 'By default Lambda retries a failed batch until its records expire, and the shard stands still meanwhile.',
  cite: awsPage(
    'Lambda parameters for Amazon DynamoDB event source mappings',
    'lambda/latest/dg/services-ddb-params.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'wire',
  on: { connection: 'event-source-mapping' },
  check: ({ wire, source, target }) => {
    if (source.can('eventSource')?.stream !== true) return;
    const [tries, age] = ['MaximumRetryAttempts', 'MaximumRecordAgeInSeconds'].map((path) =>
      numberAt(wire, path),
    );
    const isLimited = tries !== -1 || age !== -1;
    if (isLimited) return;
    const path = 'MaximumRetryAttempts';
    return {
      at: wire.at(path),
      message: `${target.name} retries a failed batch of ${source.name} until it expires. A limit lets the stream go on.`,
      fix: setting(wire, { path, value: 3, label: 'Set 3 retries', safe: false }),
    };
  },
  examples: {
    valid: [
      's: kinesis-stream -[event-source-mapping { MaximumRetryAttempts: 3 }]-> f: lambda-function',
      'q: sqs-queue -> f: lambda-function',
    ],
    invalid: [
      {
        before: 's: kinesis-stream -[event-source-mapping]-> f: lambda-function',
        after:
          's: kinesis-stream -[event-source-mapping { MaximumRetryAttempts: 3 }]-> f: lambda-function',
      },
      {
        before:
          's: kinesis-stream -[event-source-mapping { DestinationConfig.OnFailure.Destination: @q.Arn }]-> f: lambda-function; q: sqs-queue',
      },
    ],
  },
});
