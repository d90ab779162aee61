import {
  defineRule,
  isReference,
  type Finding,
  type GraphView,
  type NodeView,
  type WireView,
} from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { booleanAt } from '../values.js';

const PATH = 'DestinationConfig.OnFailure.Destination';
const LETTERS = 'RedrivePolicy.deadLetterTargetArn';

export const noFifoFailureDestination = defineRule({
  id: 'correctness/no-fifo-failure-destination',
  row: 'V41',
  severity: 'error',
  summary:
    'What a reader gives up goes to a standard queue or topic, what a topic cannot deliver to a queue of its own kind.',
  why: 'Lambda takes no FIFO queue and no FIFO topic for the destination of an event source mapping. SNS keeps the dead letters of a FIFO topic in FIFO queues, those of others in standard queues.',
  cite: awsPage(
    'Lambda parameters for Amazon DynamoDB event source mappings',
    'lambda/latest/dg/services-ddb-params.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'wire',
  on: {
    connection: ['broker-mapping', 'document-mapping', 'event-source-mapping', 'subscription'],
  },
  check: ({ wire, source, graph }) => {
    if (wire.record.properties === undefined) return;
    if (wire.connection.id === 'subscription') return lettersFinding(wire, source, graph);
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
      't: sns-topic -[subscription { RedrivePolicy.deadLetterTargetArn: @d.Arn }]-> f: lambda-function; d: sqs-queue',
    ],
    invalid: [
      {
        before: `s: kinesis-stream -[event-source-mapping { MaximumRetryAttempts: 3,
          DestinationConfig.OnFailure.Destination: @q.Arn }]-> f: lambda-function; q: sqs-queue { FifoQueue: true }`,
      },
      {
        before: `t: sns-topic -[subscription { RedrivePolicy.deadLetterTargetArn: @d.Arn }]-> f: lambda-function
          d: sqs-queue { FifoQueue: true }`,
      },
    ],
  },
});

function lettersFinding(wire: WireView, source: NodeView, graph: GraphView): Finding | undefined {
  const value = wire.value(LETTERS);
  const target = isReference(value) ? graph.node(value.$ref) : undefined;
  if (target?.service.id !== 'sqs-queue') return undefined;
  const [isOwn, isThere] = [isFifo(source, 'FifoTopic'), isFifo(target, 'FifoQueue')];
  if (isOwn === undefined || isThere === undefined || isOwn === isThere) return undefined;
  const message = isOwn
    ? `${source.name} is FIFO, ${target.name} is not. Dead letters go to a queue of the same kind.`
    : `${target.name} is FIFO, ${source.name} is not. Dead letters go to a queue of the same kind.`;
  return { at: wire.at(LETTERS), message };
}

/** Undefined where it cannot be known. */
function isFifo(node: NodeView, path: string): boolean | undefined {
  return node.has(path) ? booleanAt(node, path) : false;
}
