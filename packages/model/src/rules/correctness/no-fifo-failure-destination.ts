import { defineRule, isReference } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { booleanAt } from '../values.js';

const PATH = 'DestinationConfig.OnFailure.Destination';

export const noFifoFailureDestination = defineRule({
  id: 'correctness/no-fifo-failure-destination',
  row: 'V41',
  severity: 'error',
  summary: 'What a reader gives up goes to a standard queue or topic.',
  why: 'Lambda takes no FIFO queue and no FIFO topic for the destination of an event source mapping.',
  cite: awsPage(
    'Lambda parameters for Amazon DynamoDB event source mappings',
    'lambda/latest/dg/services-ddb-params.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'wire',
  on: { connection: ['broker-mapping', 'document-mapping', 'event-source-mapping'] },
  check: ({ wire, graph }) => {
    if (wire.record.properties === undefined) return;
    const value = wire.value(PATH);
    const target = isReference(value) ? graph.node(value.$ref) : undefined;
    const path = ['FifoQueue', 'FifoTopic'].find(
      (name) => target !== undefined && booleanAt(target, name) === true,
    );
    if (target === undefined || path === undefined) return;
    return {
      at: wire.at(PATH),
      message: `${target.name} is FIFO. A destination for failures is a standard queue or topic.`,
    };
  },
  examples: {
    valid: [
      `s: kinesis-stream -[event-source-mapping { MaximumRetryAttempts: 3,
         DestinationConfig.OnFailure.Destination: @q.Arn }]-> f: lambda-function; q: sqs-queue`,
    ],
    invalid: [
      {
        before: `s: kinesis-stream -[event-source-mapping { MaximumRetryAttempts: 3,
          DestinationConfig.OnFailure.Destination: @q.Arn }]-> f: lambda-function; q: sqs-queue { FifoQueue: true }`,
      },
    ],
  },
});
