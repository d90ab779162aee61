import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { addedQueue } from '../dead-letters.js';
import { numberAt } from '../values.js';

export const requireRecordDestination = defineRule({
  id: 'reliability/require-record-destination',
  row: 'V43',
  severity: 'info',
  summary: 'A function that reads a stream tells a queue or topic which records it gave up.',
  why: 'After the last retry Lambda goes on behind the failed batch. Where it was in the stream is kept in the destination for failures only.',
  cite: awsPage(
    'Lambda parameters for Amazon DynamoDB event source mappings',
    'lambda/latest/dg/services-ddb-params.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'wire',
  on: { connection: 'event-source-mapping' },
  check: ({ wire, source, target, graph }) => {
    if (source.can('eventSource')?.stream !== true || wire.has(PATH)) return;
    // Without a limit nothing is given up; another rule tells that.
    const isLimited = ['MaximumRetryAttempts', 'MaximumRecordAgeInSeconds'].some(
      (path) => (numberAt(wire, path) ?? -1) >= 0,
    );
    if (!isLimited) return;
    const { id, add } = addedQueue(graph, target);
    const edits = [add, wire.set(PATH, { $ref: id, attr: 'Arn' })];
    return {
      at: wire.at(PATH),
      message: `What ${target.name} gives up of ${source.name} is lost. A destination for failures keeps its place.`,
      fix: { label: 'Add a queue for failures', safe: false, edits },
    };
  },
  examples: {
    valid: [
      `s: kinesis-stream -[event-source-mapping { MaximumRetryAttempts: 3,
         DestinationConfig.OnFailure.Destination: @q.Arn }]-> f: lambda-function; q: sqs-queue`,
      's: kinesis-stream -[event-source-mapping]-> f: lambda-function',
      'q: sqs-queue -> f: lambda-function',
    ],
    invalid: [
      {
        before:
          's: kinesis-stream -[event-source-mapping { MaximumRetryAttempts: 3 }]-> f: lambda-function',
        after: `s: kinesis-stream -[event-source-mapping { MaximumRetryAttempts: 3,
            DestinationConfig.OnFailure.Destination: @f-dead-letters.Arn }]-> f: lambda-function
          f-dead-letters: sqs-queue { $name: 'fDeadLetters', MessageRetentionPeriod: 1_209_600,
            SqsManagedSseEnabled: true, VisibilityTimeout: 60 }`,
      },
    ],
  },
});

const PATH = 'DestinationConfig.OnFailure.Destination';
