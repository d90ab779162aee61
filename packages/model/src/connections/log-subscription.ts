import { defineConnection, ref, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { called, calledArn, OF_THIS_ACCOUNT, under } from './wiring.js';

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
  },
  refuses: ({ source, target }) =>
    target.wires('out', 'logs-to').some((wire) => wire.target === source)
      ? {
          message: `${source.name} cannot feed ${target.name}.`,
          why: 'The function writes to this very group, so each of its lines would call it again.',
        }
      : undefined,
  label: (wire) => wire.string('FilterPattern'),
  effects: ({ source, target, wire }) => {
    const base = { FilterPattern: wire.string('FilterPattern') ?? '', LogGroupName: source.ref };
    const type = 'AWS::Logs::SubscriptionFilter';
    if (target.service.id === 'lambda-function') {
      return [
        {
          kind: 'permit',
          name: 'permission',
          on: called(target),
          service: 'logs.amazonaws.com',
          actions: ['lambda:InvokeFunction'],
          sourceArn: under(source.arn, ':*'),
          sourceAccount: true,
        },
        {
          kind: 'resource',
          name: 'filter',
          type,
          properties: { ...base, DestinationArn: calledArn(target) },
          dependsOn: [ref(wire.id, 'permission')],
        },
      ];
    }
    const role = ref(wire.id, 'role');
    const service = target.service.id === 'kinesis-stream' ? 'kinesis' : 'firehose';
    return [
      { kind: 'role', name: 'role', service: 'logs.amazonaws.com', condition: OF_THIS_ACCOUNT },
      { kind: 'grant', to: role, actions: [`${service}:PutRecord`], resources: [target.arn] },
      {
        kind: 'resource',
        name: 'filter',
        type,
        properties: { ...base, DestinationArn: target.arn, RoleArn: { ...role, attr: 'Arn' } },
        dependsOn: [role],
      },
    ];
  },
});
