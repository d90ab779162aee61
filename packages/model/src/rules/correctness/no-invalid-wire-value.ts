import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { straysOf, writtenPlacesOfWire } from '../annotated-places.js';
import { valueFinding } from '../annotated.js';
import { setting } from '../fixes.js';

export const noInvalidWireValue = defineRule({
  id: 'correctness/no-invalid-wire-value',
  row: 'V46',
  severity: 'error',
  summary: 'What a wire carries stays within the range of its source and target.',
  why: 'CloudFormation or the service refuses any other value when the stack is deployed.',
  cite: awsPage(
    'How Lambda processes records from stream and queue-based event sources',
    'lambda/latest/dg/invocation-eventsourcemapping.html',
    { section: 'Serverless in AWS' },
  ),
  equivalents: ['cfn-lint:E3030', 'cfn-lint:E3034'],
  over: 'wire',
  on: {},
  check: ({ wire }) => [
    ...writtenPlacesOfWire(wire).flatMap((place) => valueFinding(place) ?? []),
    ...straysOf(wire).map((name) => ({
      at: wire.at(name),
      message: `${name} is nothing that the wire ${wire.connection.title} carries. It is not exported.`,
      fix: setting(wire, { path: name, value: undefined, label: 'Leave it out', safe: false }),
    })),
  ],
  examples: {
    valid: [
      'q: sqs-queue -[event-source-mapping { BatchSize: 10 }]-> f: lambda-function',
      "f: lambda-function -[grant { Access: 'read' }]-> t: dynamodb-table",
    ],
    invalid: [
      {
        before: 'q: sqs-queue -[event-source-mapping { BatchSize: 20_000 }]-> f: lambda-function',
        after: 'q: sqs-queue -[event-source-mapping { BatchSize: 10_000 }]-> f: lambda-function',
      },
      {
        before:
          's: kinesis-stream -[event-source-mapping { ParallelizationFactor: 11 }]-> f: lambda-function',
        after:
          's: kinesis-stream -[event-source-mapping { ParallelizationFactor: 10 }]-> f: lambda-function',
      },
      { before: "f: lambda-function -[grant { Access: 'all' }]-> t: dynamodb-table" },
      {
        before: "f: lambda-function -[grant { Acess: 'read' }]-> t: dynamodb-table",
        after: 'f: lambda-function -[grant]-> t: dynamodb-table',
      },
      {
        before:
          "api: apigateway-rest-api -[route { Method: 'get', Path: '/a' }]-> f: lambda-function",
        after:
          "api: apigateway-rest-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function",
      },
    ],
  },
});
