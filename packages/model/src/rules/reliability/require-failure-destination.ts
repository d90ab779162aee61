import { defineRule, type Fix, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { addedQueue } from '../dead-letters.js';
import { freeId } from '../placing.js';

const ASYNCHRONOUS = [
  'bucket-event',
  'bucket-notification',
  'device-action',
  'mail-action',
  'rule-target',
  'schedule-target',
  'subscription',
] as const;
const CALLS: ReadonlySet<string> = new Set(ASYNCHRONOUS);

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
  check: ({ node, graph }) => {
    if (node.record.external !== undefined) return;
    const calls = node.wires('in').filter((wire) => CALLS.has(wire.connection.id));
    if (calls.length === 0) return;
    const caller = ASYNCHRONOUS.flatMap((id) =>
      calls.filter((wire) => wire.connection.id === id),
    )[0];
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
      fix: keeping(graph, node),
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
      { before: 's: scheduler-schedule -> f: lambda-function' },
      {
        before:
          "b: s3-bucket -> f: lambda-function -[destination { On: 'success' }]-> q: sqs-queue",
      },
    ],
  },
});

/** A queue for what the function fails on. */
function keeping(graph: GraphView, node: NodeView): Fix {
  const { id, add } = addedQueue(graph, node);
  const wireId = freeId(graph, `${id}-wire`);
  const properties = { On: 'failure' };
  const wire = { id: wireId, connection: 'destination', from: node.id, to: id, properties };
  return {
    label: 'Keep failed events in a queue',
    safe: false,
    edits: [add, { edit: 'edge.add', args: wire }],
  };
}
