import { defineRule, type Fix, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { freeId, stackBeside } from '../placing.js';

const ACTIONS = ['AlarmActions', 'OKActions', 'InsufficientDataActions'];

export const requireAlarmAction = defineRule({
  id: 'reliability/require-alarm-action',
  row: 'V64',
  severity: 'info',
  summary: 'An alarm tells somebody.',
  why: 'An alarm without an action changes its colour in the console, and nobody hears of it. Wire it to a topic.',
  cite: awsPage('Alarm actions', 'AmazonCloudWatch/latest/monitoring/alarm-actions.html', {
    section: 'Benefits of AWS Lambda',
  }),
  over: 'node',
  on: { service: ['cloudwatch-alarm', 'cloudwatch-composite-alarm'] },
  check: ({ node, graph }) => {
    if (node.record.external !== undefined || node.wires('out').length > 0) return;
    if (ACTIONS.some((path) => isFilled(node, path)) || isNamed(graph, node)) return;
    return {
      at: node.at('AlarmActions'),
      message: `${node.name} tells nobody when it goes off. Wire it to a topic.`,
      fix: telling(graph, node),
    };
  },
  examples: {
    valid: [
      'a: cloudwatch-alarm -> t: sns-topic',
      "a: cloudwatch-alarm { AlarmActions: ['arn:aws:sns:eu-west-1:123456789012:t'] }",
      'a: cloudwatch-alarm -> c: cloudwatch-composite-alarm -> t: sns-topic',
      "a: cloudwatch-alarm; d: cfn-resource { $type: 'AWS::CodeDeploy::DeploymentGroup', AlarmConfiguration: { Alarms: [{ Name: @a }] } }",
    ],
    invalid: [
      { before: 'a: cloudwatch-alarm' },
      { before: 'a: cloudwatch-alarm { AlarmActions: [] }' },
      { before: 'q: sqs-queue -[alarm-watch]-> a: cloudwatch-alarm' },
      { before: 'c: cloudwatch-composite-alarm' },
    ],
  },
});

function isFilled(node: NodeView, path: string): boolean {
  return node.has(path) && node.list(path)?.length !== 0;
}

/** Whether something else goes by the alarm, as a deployment does. */
function isNamed(graph: GraphView, alarm: NodeView): boolean {
  const end = `>${alarm.id}#`;
  return graph.nodes().some((node) => node.links().some((link) => link.includes(end)));
}

/** Tells the one topic that other alarms tell, or a new one. */
function telling(graph: GraphView, alarm: NodeView): Fix {
  const known = graph
    .nodes()
    .find(
      (node) =>
        node.service.id === 'sns-topic' &&
        node.region() === alarm.region() &&
        node.wires('in', 'alarm-action').length > 0,
    );
  const id = known?.id ?? freeId(graph, `${alarm.id}-topic`);
  const args = {
    id,
    service: 'sns-topic',
    name: `${alarm.name}Topic`,
    ...stackBeside(alarm),
    at: { x: 0, y: 0 },
  };
  const wireId = freeId(graph, `${alarm.id}-told`);
  const wire = { id: wireId, connection: 'alarm-action', from: alarm.id, to: id };
  return {
    label: `Tell ${known?.name ?? 'a topic'}`,
    safe: false,
    edits: [
      ...(known === undefined ? [{ edit: 'node.add', args }] : []),
      { edit: 'edge.add', args: wire },
    ],
  };
}
