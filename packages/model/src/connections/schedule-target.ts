import { defineConnection, service, type NodeView, type Value } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { calledArn, isFifo } from './wiring.js';

const page = awsPage('Managing targets', 'scheduler/latest/UserGuide/managing-targets.html', {
  section: 'RDS Event Notifications',
});

/** What a schedule starts, with a role of its own. */
export const scheduleTarget = defineConnection({
  id: 'schedule-target',
  row: 'C22',
  title: 'Scheduled target',
  from: service('scheduler-schedule'),
  to: { can: ['eventTarget'], except: ['events-api-destination', 'logs-log-group'] },
  verb: 'starts',
  kind: 'event',
  rank: 50,
  cite: page,
  annotate: {
    Input: { title: 'Input', type: 'string', docs: 'Text or JSON that the target gets.' },
    MaximumRetryAttempts: { title: 'Retries', default: 185, min: 0, max: 185, type: 'integer' },
    MaximumEventAgeInSeconds: {
      title: 'Gives up after',
      unit: 's',
      default: 86_400,
      min: 60,
      max: 86_400,
      type: 'integer',
    },
    MessageGroupId: { title: 'Group', docs: 'Of a FIFO queue.' },
  },
  initial: ({ target }) => (isFifo(target) ? { MessageGroupId: 'schedule' } : {}),
  effects: ({ source, target, wire }) => {
    const retry = ['MaximumRetryAttempts', 'MaximumEventAgeInSeconds'].flatMap((key) => {
      const value = wire.value(key);
      return value === undefined ? [] : [[key, value] as const];
    });
    const [input, group] = [wire.value('Input'), wire.value('MessageGroupId')];
    const more: Record<string, Value> = {
      ...(input === undefined ? {} : { Input: input }),
      ...(retry.length === 0 ? {} : { RetryPolicy: Object.fromEntries(retry) }),
      ...(group === undefined ? {} : { SqsParameters: { MessageGroupId: group } }),
      ...parametersOf(target),
    };
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['Target'],
        value: { Arn: calledArn(target), ...more },
        mode: 'merge',
      },
      {
        kind: 'grant',
        to: source.role,
        actions: target.can('eventTarget')?.actions ?? [],
        resources: [calledArn(target)],
      },
    ];
  },
});

/** What some targets want beside their ARN. */
function parametersOf(target: NodeView): Readonly<Record<string, Value>> {
  if (target.service.id === 'kinesis-stream')
    return { KinesisParameters: { PartitionKey: 'schedule' } };
  if (target.service.id === 'events-event-bus')
    return { EventBridgeParameters: { DetailType: 'Scheduled', Source: 'schedule' } };
  return {};
}
