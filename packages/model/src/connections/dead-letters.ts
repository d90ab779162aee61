import type { Effect, NodeView, RefusalReason } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { isFifo } from './wiring.js';

const queues = awsPage(
  'Using dead-letter queues in Amazon SQS',
  'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
);
const asynchronous = awsPage(
  'Capturing records of Lambda asynchronous invocations',
  'lambda/latest/dg/invocation-async-retain-records.html',
);
const topics = awsPage(
  'Amazon SNS dead-letter queues',
  'sns/latest/dg/sns-dead-letter-queues.html',
);
const rules = awsPage(
  'Using dead-letter queues with EventBridge',
  'eventbridge/latest/userguide/eb-rule-dlq.html',
);

/** Which queue or topic may take whose failures. */
export function refuseDeadLetters(source: NodeView, target: NodeView): RefusalReason | undefined {
  const message = `${source.name} cannot put its failures into ${target.name}.`;
  const shape = source.can('fails')?.shape;
  if (source.id === target.id) return { message, why: 'It would feed itself.' };
  if (shape === 'redrive' && isFifo(source) !== isFifo(target)) {
    return {
      message,
      why: 'A FIFO queue needs a FIFO dead-letter queue, a standard queue a standard one.',
      cite: queues,
    };
  }
  if (shape === 'arn' && isFifo(target)) {
    return {
      message,
      why: 'A function hands its failures to standard queues and topics only.',
      cite: asynchronous,
    };
  }
  if (source.service.id === 'events-rule' && isFifo(target)) {
    return {
      message,
      why: 'EventBridge takes standard queues only for its dead letters.',
      cite: rules,
    };
  }
  if (source.service.id === 'sns-topic' && isFifo(source) !== isFifo(target)) {
    return {
      message,
      why: 'A FIFO topic needs a FIFO dead-letter queue, a standard topic a standard one.',
      cite: topics,
    };
  }
  return undefined;
}

/** The source names the target, and its role may write there. */
export function namedDeadLetters(
  source: NodeView,
  target: NodeView,
  actions: readonly string[],
): readonly Effect[] {
  const property = source.can('fails')?.property;
  if (property === undefined || property === '') return [];
  return [
    { kind: 'property', on: source.ref, path: property.split('.'), value: target.arn, mode: 'set' },
    { kind: 'grant', to: source.role, actions, resources: [target.arn] },
  ];
}
