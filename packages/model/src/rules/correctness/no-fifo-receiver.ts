import { defineRule, type Finding, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { namedReceivers, type Named } from '../receivers.js';
import { booleanAt } from '../values.js';

export const noFifoReceiver = defineRule({
  id: 'correctness/no-fifo-receiver',
  row: 'V41',
  severity: 'error',
  summary: 'A property names a FIFO queue or topic only where AWS takes one.',
  why: 'Notifications, destinations and dead letters of functions, rules and schedules go to standard queues and topics. A queue keeps its dead letters in one of its own kind, and a FIFO target wants a message group.',
  cite: awsPage(
    'Using dead-letter queues in Amazon SQS',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
    { section: 'Serverless in AWS' },
  ),
  equivalents: ['cfn-lint:E3502'],
  over: 'node',
  on: {
    service: [
      'cfn-resource',
      'events-rule',
      'lambda-event-invoke-config',
      'lambda-function',
      'rds-event-subscription',
      's3-bucket',
      'scheduler-schedule',
      'sqs-queue',
    ],
  },
  check: ({ node, graph }) =>
    namedReceivers(graph, node).flatMap((named) => {
      const message = messageOf(node, named);
      return message === undefined ? [] : [{ at: node.at(named.path), message } satisfies Finding];
    }),
  examples: {
    valid: [
      'f: lambda-function { DeadLetterConfig.TargetArn: @q.Arn }; q: sqs-queue',
      `q: sqs-queue { FifoQueue: true, RedrivePolicy: { deadLetterTargetArn: @d.Arn, maxReceiveCount: 5 } }
       d: sqs-queue { FifoQueue: true }`,
      `q: sqs-queue { FifoQueue: true }
       r: events-rule { Targets: [{ Id: 'a', Arn: @q.Arn, SqsParameters.MessageGroupId: 'a' }] }`,
      "f: lambda-function { DeadLetterConfig.TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:failed' }",
    ],
    invalid: [
      {
        before:
          'f: lambda-function { DeadLetterConfig.TargetArn: @q.Arn }; q: sqs-queue { FifoQueue: true }',
      },
      {
        before:
          "f: lambda-function { DeadLetterConfig.TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:failed.fifo' }",
      },
      {
        before: `d: sqs-queue { FifoQueue: true }
          q: sqs-queue { RedrivePolicy: { deadLetterTargetArn: @d.Arn, maxReceiveCount: 5 } }`,
      },
      {
        before: `q: sqs-queue { FifoQueue: true }
          b: s3-bucket { NotificationConfiguration.QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: @q.Arn }] }`,
      },
      {
        before: `q: sqs-queue { FifoQueue: true }
          r: events-rule { Targets: [{ Id: 'a', Arn: @q.Arn }] }`,
      },
      {
        before: `t: sns-topic { FifoTopic: true }
          s: rds-event-subscription { SourceType: 'db-instance', SnsTopicArn: @t }`,
      },
    ],
  },
});

function messageOf(node: NodeView, { takes, isFifo, name, path }: Named): string | undefined {
  if (takes === 'same') {
    const isOwn = booleanAt(node, 'FifoQueue') === true;
    if (isOwn === isFifo) return undefined;
    return isOwn
      ? `${node.name} is FIFO, ${name} is not. Dead letters go to a queue of the same kind.`
      : `${name} is FIFO, ${node.name} is not. Dead letters go to a queue of the same kind.`;
  }
  if (!isFifo) return undefined;
  if (takes === 'standard')
    return `${name} is FIFO. ${node.name} takes standard queues and topics there.`;
  const group = `${path.replace(/Arn$/, '')}SqsParameters.MessageGroupId`;
  return node.has(group)
    ? undefined
    : `${name} is a FIFO queue. The target names no message group.`;
}
