import { att, defineConnection, ref, service, type Value } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { DEVICE_ACTIONS, deviceResource } from './device-actions.js';
import { called, calledArn } from './wiring.js';

/** What an IoT rule does with the messages that it picks. */
export const deviceAction = defineConnection({
  id: 'device-action',
  row: 'C19',
  title: 'IoT rule action',
  from: service('iot-topic-rule'),
  to: service(
    'lambda-function',
    'dynamodb-table',
    'firehose-delivery-stream',
    'kinesis-stream',
    'logs-log-group',
    's3-bucket',
    'sns-topic',
    'sqs-queue',
    'stepfunctions-state-machine',
  ),
  verb: 'sends to',
  kind: 'event',
  rank: 50,
  cite: awsPage('AWS IoT rule actions', 'iot/latest/developerguide/iot-rule-actions.html'),
  refuses: ({ source, target }) =>
    target.boolean('FifoQueue') === true || target.boolean('FifoTopic') === true
      ? {
          message: `${source.name} cannot send to ${target.name}.`,
          why: 'IoT rules send to standard queues and topics only.',
        }
      : undefined,
  effects: ({ source, target, wire }) => {
    const add = (value: Value) =>
      ({
        kind: 'property',
        on: source.ref,
        path: ['TopicRulePayload', 'Actions'],
        value: [value],
        mode: 'append',
      }) as const;
    const kind = DEVICE_ACTIONS[target.service.id];
    if (kind === undefined) {
      return [
        add({ Lambda: { FunctionArn: calledArn(target) } }),
        {
          kind: 'permit',
          name: 'permission',
          on: called(target),
          service: 'iot.amazonaws.com',
          actions: ['lambda:InvokeFunction'],
          sourceArn: source.arn,
          sourceAccount: true,
        },
      ];
    }
    return [
      { kind: 'role', name: 'role', service: 'iot.amazonaws.com' },
      {
        kind: 'grant',
        to: ref(wire.id, 'role'),
        actions: kind.actions,
        resources: [deviceResource(target)],
      },
      add(kind.action(target, att(wire.id, 'Arn', 'role'))),
    ];
  },
});
