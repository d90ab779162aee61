import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { called, calledArn } from './wiring.js';

const page = awsPage('Alarm actions', 'AmazonCloudWatch/latest/monitoring/alarm-actions.html', {
  section: 'Benefits of AWS Lambda',
});

/** Whom an alarm tells. */
export const alarmAction = defineConnection({
  id: 'alarm-action',
  row: 'C26',
  title: 'Alarm action',
  from: service('cloudwatch-alarm', 'cloudwatch-composite-alarm'),
  to: service('sns-topic', 'lambda-function'),
  verb: 'tells',
  kind: 'event',
  rank: 60,
  cite: page,
  annotate: {
    When: {
      title: 'When',
      default: 'alarm',
      options: [
        { value: 'alarm', title: 'It goes off' },
        { value: 'ok', title: 'It is over' },
        { value: 'no-data', title: 'There are no data' },
      ],
    },
  },
  refuses: ({ source, target }) =>
    target.boolean('FifoTopic') === true
      ? {
          message: `${source.name} cannot tell ${target.name}.`,
          why: 'CloudWatch publishes to standard topics only.',
          cite: page,
        }
      : undefined,
  effects: ({ source, target, wire }) => {
    const isTopic = target.service.id === 'sns-topic';
    const lists: Readonly<Record<string, string>> = {
      'no-data': 'InsufficientDataActions',
      ok: 'OKActions',
    };
    return [
      {
        kind: 'property',
        on: source.ref,
        path: [lists[wire.string('When') ?? 'alarm'] ?? 'AlarmActions'],
        value: [isTopic ? target.ref : calledArn(target)],
        mode: 'append',
      },
      isTopic
        ? {
            kind: 'permit',
            name: 'publish',
            on: target.ref,
            service: 'cloudwatch.amazonaws.com',
            actions: ['sns:Publish'],
            sourceAccount: true,
          }
        : {
            kind: 'permit',
            name: 'permission',
            on: called(target),
            service: 'lambda.alarms.cloudwatch.amazonaws.com',
            actions: ['lambda:InvokeFunction'],
            sourceArn: source.arn,
          },
    ];
  },
});
