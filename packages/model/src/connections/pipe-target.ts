import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { PIPE_TARGETS, pipedArn } from './pipe-targets.js';
import { calledArn } from './wiring.js';

/** What a pipe hands its events to, with its own role and never by a policy of the target. */
export const pipeTarget = defineConnection({
  id: 'pipe-target',
  row: 'C22',
  title: 'Target of a pipe',
  from: service('pipes-pipe'),
  to: service(
    'events-event-bus',
    'firehose-delivery-stream',
    'kinesis-stream',
    'lambda-function',
    'logs-log-group',
    'sns-topic',
    'sqs-queue',
    'stepfunctions-state-machine',
  ),
  verb: 'flows into',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Amazon EventBridge Pipes targets',
    'eventbridge/latest/userguide/eb-pipes-event-target.html',
  ),
  annotate: {
    Invocation: {
      title: 'Call',
      default: 'REQUEST_RESPONSE',
      options: [
        { value: 'REQUEST_RESPONSE', title: 'And wait' },
        { value: 'FIRE_AND_FORGET', title: 'Fire and forget' },
      ],
      docs: 'Of a function.',
    },
    PartitionKey: { title: 'Partition key', docs: 'Of a stream: a path into the event.' },
    MessageGroupId: { title: 'Group', docs: 'Of a FIFO queue.' },
  },
  refuses: ({ source, target }) => {
    const message = `${source.name} cannot flow into ${target.name}.`;
    if (target.boolean('FifoTopic') === true)
      return { message, why: 'Pipes deliver to standard topics only.' };
    const other = source.wires('out', 'pipe-target').find((wire) => wire.target.id !== target.id);
    if (other === undefined) return undefined;
    return { message, why: `A pipe has one target, and ${source.name} has ${other.target.name}.` };
  },
  effects: ({ source, target, wire }) => {
    const kind = PIPE_TARGETS[target.service.id];
    const parameters = kind?.parameters?.(wire, target) ?? {};
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['Target'],
        value: target.service.id === 'logs-log-group' ? target.att('Arn') : calledArn(target),
        mode: 'set',
      },
      ...(Object.keys(parameters).length === 0
        ? []
        : [
            {
              kind: 'property',
              on: source.ref,
              path: ['TargetParameters'],
              value: parameters,
              mode: 'merge',
            } as const,
          ]),
      {
        kind: 'grant',
        to: source.role,
        actions: kind?.actions ?? [],
        resources: [pipedArn(target)],
      },
    ];
  },
});
