import {
  can,
  defineConnection,
  type Effect,
  type NodeView,
  type WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { namedDeadLetters, refuseDeadLetters } from './dead-letters.js';

/** Where what keeps failing is put aside. */
export const deadLetter = defineConnection({
  id: 'dead-letter',
  row: 'C27',
  title: 'Dead letters',
  from: can('fails'),
  to: can('deadLetter'),
  verb: 'puts failures into',
  kind: 'event',
  rank: 4,
  cite: awsPage(
    'Using dead-letter queues in Amazon SQS',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
    { section: 'Serverless in AWS' },
  ),
  annotate: {
    maxReceiveCount: {
      title: 'Receives',
      default: 10,
      min: 1,
      max: 1000,
      type: 'integer',
      docs: 'Of a queue: how often a message may be taken. 5 at least where a function reads it.',
    },
  },
  initial: ({ source }) => (source.can('fails')?.shape === 'redrive' ? { maxReceiveCount: 5 } : {}),
  refuses: ({ source, target }) => refuseDeadLetters(source, target),
  label: (wire) => {
    const count = wire.number('maxReceiveCount');
    return count === undefined ? undefined : `after ${count}`;
  },
  effects: ({ source, target, wire }) => {
    const fails = source.can('fails');
    if (fails?.shape === 'redrive') return redrive(source, target, wire);
    if (fails?.shape === 'arn')
      return namedDeadLetters(source, target, target.can('deadLetter')?.write ?? []);
    return fails?.service === undefined ? [] : letIn(source, target, fails.service);
  },
});

function redrive(source: NodeView, target: NodeView, wire: WireView): readonly Effect[] {
  return [
    {
      kind: 'property',
      on: source.ref,
      path: ['RedrivePolicy'],
      value: {
        deadLetterTargetArn: target.arn,
        maxReceiveCount: wire.value('maxReceiveCount') ?? 10,
      },
      mode: 'set',
    },
  ];
}

/** Each target or subscription of the source names the queue; here the queue lets the service in. */
function letIn(source: NodeView, target: NodeView, service: string): readonly Effect[] {
  const actions = target.can('deadLetter')?.write ?? [];
  return [
    { kind: 'permit', name: 'permission', on: target.ref, service, actions, sourceArn: source.arn },
  ];
}
