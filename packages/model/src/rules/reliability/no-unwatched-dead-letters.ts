import { defineRule, type Fix, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { freeId, stackBeside } from '../placing.js';

export const noUnwatchedDeadLetters = defineRule({
  id: 'reliability/no-unwatched-dead-letters',
  row: 'V64',
  severity: 'hint',
  summary: 'Somebody hears of dead letters.',
  why: 'A dead-letter queue that nobody watches loses messages all the same, only later. Alarm on ApproximateNumberOfMessagesVisible, or let something read it.',
  cite: awsPage('Amazon SNS dead-letter queues', 'sns/latest/dg/sns-dead-letter-queues.html', {
    section: 'Benefits of AWS Lambda',
  }),
  over: 'node',
  on: { service: 'sqs-queue' },
  check: ({ node, graph }) => {
    const [letters] = node.wires('in', 'dead-letter');
    const isElsewhere = node.record.external !== undefined;
    if (letters === undefined || isElsewhere || node.wires('out').length > 0) return;
    const isRead = node.wires('in', 'grant').some((wire) => wire.string('Access') !== 'write');
    if (isRead || graph.nodes().some((other) => watches(other, node))) return;
    return {
      at: node.at(),
      message: `${node.name} takes the dead letters of ${letters.source.name}. Nothing watches it.`,
      fix: watching(graph, node),
    };
  },
  examples: {
    valid: [
      'q: sqs-queue -[dead-letter]-> d: sqs-queue -> f: lambda-function',
      `q: sqs-queue -[dead-letter]-> d: sqs-queue
       a: cfn-resource { $type: 'AWS::CloudWatch::Alarm', Dimensions: [{ Name: 'QueueName', Value: @d.QueueName }] }`,
    ],
    invalid: [
      { before: 'q: sqs-queue -[dead-letter]-> d: sqs-queue' },
      { before: 't: sns-topic -> f: lambda-function -[dead-letter]-> d: sqs-queue' },
    ],
  },
});

/** An alarm on the first message that lies there. */
function watching(graph: GraphView, queue: NodeView): Fix {
  const id = freeId(graph, `${queue.id}-alarm`);
  const add = {
    id,
    service: 'cloudwatch-alarm',
    name: `${queue.name}Alarm`,
    ...stackBeside(queue),
    at: { x: 0, y: 0 },
  };
  const wire = {
    id: freeId(graph, `${queue.id}-watched`),
    connection: 'alarm-watch',
    from: queue.id,
    to: id,
  };
  return {
    label: 'Watch it by an alarm',
    safe: false,
    edits: [
      { edit: 'node.add', args: add },
      { edit: 'edge.add', args: wire },
    ],
  };
}

function watches(other: NodeView, queue: NodeView): boolean {
  return other.type === 'AWS::CloudWatch::Alarm' && refersTo(other, queue);
}

function refersTo(alarm: NodeView, queue: NodeView): boolean {
  return ['Dimensions', 'Metrics'].some((path) => alarm.referred(path).includes(queue));
}
