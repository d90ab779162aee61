import { defineConnection, service, type NodeView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { destinationEffects } from './log-destinations.js';

/** Whether a group has the name of the one that a function writes to by itself. */
function isGroupOf(group: NodeView, target: NodeView): boolean {
  const name = group.string('LogGroupName');
  if (target.has('LoggingConfig.LogGroup') || target.service.id !== 'lambda-function') return false;
  if (name !== undefined) return name === `/aws/lambda/${target.string('FunctionName')}`;
  return group.referred('LogGroupName').includes(target);
}

/** Hands the lines of a log group that match to a function or a stream. */
export const logSubscription = defineConnection({
  id: 'log-subscription',
  row: 'C19',
  title: 'Log subscription',
  from: service('logs-log-group'),
  to: service('lambda-function', 'kinesis-stream', 'firehose-delivery-stream'),
  verb: 'feeds',
  kind: 'event',
  cite: awsPage(
    'Real-time processing of log data with subscriptions',
    'AmazonCloudWatch/latest/logs/Subscriptions.html',
  ),
  annotate: {
    FilterPattern: { title: 'Filter', default: '', max: 1024, docs: 'Empty takes every line.' },
    Distribution: {
      title: 'Distribution',
      default: 'ByLogStream',
      options: [
        { value: 'ByLogStream', title: 'By log stream' },
        { value: 'Random', title: 'At random' },
      ],
      docs: 'Over the shards of a Kinesis stream.',
    },
  },
  refuses: ({ source, target }) =>
    target.wires('out', 'logs-to').some((wire) => wire.target === source) ||
    isGroupOf(source, target)
      ? {
          message: `${source.name} cannot feed ${target.name}.`,
          why: 'The function writes to this very group, so each of its lines would call it again.',
        }
      : undefined,
  label: (wire) => wire.string('FilterPattern'),
  effects: ({ source, target, wire }) => {
    const { effects, properties, dependsOn } = destinationEffects(wire, { group: source, target });
    const distribution = wire.value('Distribution');
    return [
      ...effects,
      {
        kind: 'resource',
        name: 'filter',
        type: 'AWS::Logs::SubscriptionFilter',
        properties: {
          FilterPattern: wire.string('FilterPattern') ?? '',
          LogGroupName: source.ref,
          ...(distribution === undefined ? {} : { Distribution: distribution }),
          ...properties,
        },
        dependsOn,
      },
    ];
  },
});
