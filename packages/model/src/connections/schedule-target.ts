import { defineConnection, service, type NodeView, type Value } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { refuseSecondTarget, scheduleAnnotations, scheduledWith } from './schedules.js';
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
    ...scheduleAnnotations,
    MessageGroupId: { title: 'Group', docs: 'Of a FIFO queue.' },
  },
  refuses: ({ source, target }) =>
    target.boolean('FifoTopic') === true
      ? {
          message: `${source.name} cannot start ${target.name}.`,
          why: 'A templated target has no message group, which a FIFO topic wants. Call sns:publish as an API instead.',
          cite: page,
        }
      : refuseSecondTarget(source, target),
  initial: ({ target }) => (isFifo(target) ? { MessageGroupId: 'schedule' } : {}),
  effects: ({ source, target, wire }) => {
    const group = wire.value('MessageGroupId');
    const more: Record<string, Value> = {
      ...scheduledWith(wire),
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
