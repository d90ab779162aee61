import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { mappingFindings, pipeFindings } from '../mappings.js';

export const noUnfitMapping = defineRule({
  id: 'correctness/no-unfit-mapping',
  row: 'V46',
  severity: 'error',
  summary:
    'An event source mapping has the settings of its source: of a queue, a FIFO queue or a stream.',
  why: 'Lambda refuses a mapping with a setting that its source does not take.',
  cite: awsPage(
    'Lambda parameters for Amazon SQS',
    'lambda/latest/dg/services-sqs-parameters.html',
    { section: 'Serverless in AWS' },
  ),
  equivalents: ['cfn-lint:E3633', 'cfn-lint:E3634', 'cfn-lint:E3705'],
  over: 'wire',
  on: { connection: ['event-source-mapping', 'pipe-source'] },
  check: ({ wire, source }) =>
    wire.connection.id === 'pipe-source'
      ? pipeFindings(wire, source)
      : mappingFindings(wire, source, { startsElsewhere: wire.record.form !== undefined }),
  examples: {
    valid: [
      'q: sqs-queue -[event-source-mapping { BatchSize: 100, MaximumBatchingWindowInSeconds: 1 }]-> f: lambda-function',
      'q: sqs-queue { FifoQueue: true } -[pipe-source { BatchSize: 10 }]-> p: pipes-pipe',
      "s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST' }]-> f: lambda-function",
    ],
    invalid: [
      {
        before: 'q: sqs-queue { FifoQueue: true } -[pipe-source { BatchSize: 11 }]-> p: pipes-pipe',
        after: 'q: sqs-queue { FifoQueue: true } -[pipe-source { BatchSize: 10 }]-> p: pipes-pipe',
      },
      {
        before: 'q: sqs-queue -[event-source-mapping { BatchSize: 100 }]-> f: lambda-function',
        after:
          'q: sqs-queue -[event-source-mapping { BatchSize: 100, MaximumBatchingWindowInSeconds: 1 }]-> f: lambda-function',
      },
      {
        before:
          'q: sqs-queue { FifoQueue: true } -[event-source-mapping { BatchSize: 20 }]-> f: lambda-function',
        after:
          'q: sqs-queue { FifoQueue: true } -[event-source-mapping { BatchSize: 10 }]-> f: lambda-function',
      },
      {
        before:
          'q: sqs-queue { FifoQueue: true } -[event-source-mapping { MaximumBatchingWindowInSeconds: 5 }]-> f: lambda-function',
        after: 'q: sqs-queue { FifoQueue: true } -[event-source-mapping]-> f: lambda-function',
      },
      {
        before:
          "q: sqs-queue -[event-source-mapping { StartingPosition: 'LATEST' }]-> f: lambda-function",
        after: 'q: sqs-queue -[event-source-mapping]-> f: lambda-function',
      },
      {
        before: 's: kinesis-stream -[event-source-mapping]-> f: lambda-function',
        after:
          "s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST' }]-> f: lambda-function",
      },
      {
        before:
          "t: dynamodb-table -[event-source-mapping { StartingPosition: 'AT_TIMESTAMP' }]-> f: lambda-function",
        after:
          "t: dynamodb-table -[event-source-mapping { StartingPosition: 'LATEST' }]-> f: lambda-function",
      },
    ],
  },
});
