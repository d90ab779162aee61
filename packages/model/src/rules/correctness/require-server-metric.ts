import { defineRule, isMap, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';

const SYSTEM = 'StatusCheckFailed_System';

export const requireServerMetric = defineRule({
  id: 'correctness/require-server-metric',
  row: 'C26',
  severity: 'error',
  summary:
    'An alarm that acts on a server watches that server, and recovers it for a failure of its host.',
  why: 'CloudWatch takes the server to act on from the InstanceId of the metric, and recovers one only on the status check of its system.',
  cite: awsPage(
    'Create alarms to stop, terminate, reboot, or recover an EC2 instance',
    'AmazonCloudWatch/latest/monitoring/UsingAlarmActions.html',
  ),
  over: 'wire',
  on: { connection: 'alarm-server' },
  check: ({ wire, source, target }) => {
    const watching = source.wires('in', 'alarm-watch').find((it) => it.source.id === target.id);
    if (watching === undefined && !names(source, target))
      return {
        at: wire.at(),
        message: `${source.name} acts on ${target.name} and watches no metric of it. Draw a wire from the server to the alarm.`,
      };
    const reads = watching ?? source;
    const path = watching === undefined ? 'MetricName' : 'Metric';
    const metric = reads.string(path);
    if ((wire.string('Action') ?? 'recover') !== 'recover') return;
    if (metric === undefined || metric === SYSTEM) return;
    return {
      at: wire.at('Action'),
      message: `${source.name} recovers ${target.name} on ${metric}. Recovery goes with ${SYSTEM} only.`,
      fix: setting(reads, { path, value: SYSTEM, label: `Watch ${SYSTEM}`, safe: false }),
    };
  },
  examples: {
    valid: [
      "i: ec2-instance -[alarm-watch { Metric: 'StatusCheckFailed_System' }]-> a: cloudwatch-alarm -[alarm-server]-> i",
      "i: ec2-instance -[alarm-watch { Metric: 'CPUUtilization' }]-> a: cloudwatch-alarm -[alarm-server { Action: 'stop' }]-> i",
    ],
    invalid: [
      { before: 'a: cloudwatch-alarm -[alarm-server]-> i: ec2-instance' },
      {
        before:
          "i: ec2-instance -[alarm-watch { Metric: 'CPUUtilization' }]-> a: cloudwatch-alarm -[alarm-server]-> i",
        after:
          "i: ec2-instance -[alarm-watch { Metric: 'StatusCheckFailed_System' }]-> a: cloudwatch-alarm -[alarm-server]-> i",
      },
    ],
  },
});

/** Whether the dimensions of an alarm name a server; what cannot be looked into may. */
function names(alarm: NodeView, server: NodeView): boolean {
  if (!alarm.has('Dimensions')) return alarm.has('Metrics');
  const all = alarm.list('Dimensions');
  return (
    all === undefined ||
    all.some(
      (it) =>
        !isMap(it) ||
        (it['Name'] === 'InstanceId' && JSON.stringify(it['Value']).includes(`"${server.id}"`)),
    )
  );
}
