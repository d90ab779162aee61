import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const quotas = awsPage(
  'Amazon SQS message quotas',
  'AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html',
);
const fifo = awsPage(
  'FIFO queues',
  'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fifo-queues.html',
);
const visibility = awsPage(
  'Amazon SQS visibility timeout',
  'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html',
);

/** A standard or FIFO queue. A dead-letter queue is another node, joined by a wire. */
export const sqsQueue = defineService({
  id: 'sqs-queue',
  row: 'S18',
  title: 'SQS queue',
  noun: 'Queue',
  category: 'messaging',
  share: 10,
  type: 'AWS::SQS::Queue',
  summary: 'Keeps messages until a consumer takes them.',
  cite: awsPage(
    'What is Amazon SQS?',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html',
    { section: 'Serverless in AWS' },
  ),
  keywords: ['queue', 'message', 'fifo', 'dead letter', 'dlq', 'buffer', 'simple queue service'],
  stateful: true,
  fact: (node) =>
    `${node.boolean('FifoQueue') === true ? 'FIFO queue' : 'Queue'} · ${node.number('VisibilityTimeout') ?? 30} s`,
  annotate: {
    VisibilityTimeout: {
      title: 'Visibility',
      section: 'Delivery',
      unit: 's',
      default: 30,
      min: 0,
      max: 43_200,
      type: 'integer',
      docs: 'How long a taken message stays hidden. AWS advises six times the timeout of the function that reads it.',
      cite: visibility,
    },
    MessageRetentionPeriod: {
      title: 'Retention',
      section: 'Delivery',
      unit: 's',
      default: 345_600,
      min: 60,
      max: 1_209_600,
      type: 'integer',
      cite: quotas,
    },
    DelaySeconds: {
      title: 'Delay',
      section: 'Delivery',
      unit: 's',
      default: 0,
      min: 0,
      max: 900,
      type: 'integer',
      cite: quotas,
    },
    ReceiveMessageWaitTimeSeconds: {
      title: 'Long polling',
      section: 'Delivery',
      unit: 's',
      default: 0,
      min: 0,
      max: 20,
      type: 'integer',
    },
    MaximumMessageSize: {
      title: 'Message size',
      section: 'Delivery',
      unit: 'B',
      default: 1_048_576,
      min: 1024,
      max: 1_048_576,
      type: 'integer',
      cite: quotas,
    },
    FifoQueue: {
      title: 'FIFO',
      section: 'Order',
      default: false,
      docs: 'Keeps order and drops duplicates. A physical name must end in .fifo.',
      cite: fifo,
      replaces: true,
    },
    ContentBasedDeduplication: {
      title: 'By content',
      section: 'Order',
      default: false,
      docs: 'Takes a hash of the body for the deduplication id. FIFO only.',
      cite: fifo,
    },
    SqsManagedSseEnabled: {
      title: 'Encryption',
      section: 'Security',
      default: true,
      docs: 'With keys that SQS keeps. Services can write without more grants.',
    },
    KmsMasterKeyId: {
      title: 'Key',
      section: 'Security',
      docs: 'A key of your own. The AWS-managed one cannot be opened to other services.',
    },
    QueueName: {
      title: 'Physical name',
      section: 'Naming',
      form: 'up to 80 letters, digits, - and _, with .fifo at the end of a FIFO one',
      pattern: '[A-Za-z0-9_-]{1,80}|[A-Za-z0-9_-]{1,75}\\.fifo',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'sqs' },
    grantable: {
      kind: 'event',
      read: [
        'sqs:ChangeMessageVisibility',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
        'sqs:ReceiveMessage',
      ],
      write: ['sqs:SendMessage'],
      defaultAccess: 'write',
      environment: { suffix: 'URL', value: 'ref' },
    },
    encrypted: {
      property: 'KmsMasterKeyId',
      beside: { SqsManagedSseEnabled: false },
      via: 'sqs',
      decrypt: ['sqs:ReceiveMessage', 'sqs:SendMessage'],
      generate: ['sqs:SendMessage'],
    },
    eventSource: {
      read: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      arn: 'arn',
      batch: { default: 10, max: 10_000, maxFifo: 10 },
    },
    eventTarget: { by: 'permit', actions: ['sqs:SendMessage'] },
    resourcePolicy: {
      form: 'document',
      type: 'AWS::SQS::QueuePolicy',
      target: { property: 'Queues', list: true, value: 'ref' },
    },
    taskTarget: {
      resource: 'arn:aws:states:::sqs:sendMessage',
      actions: ['sqs:SendMessage'],
      parameters: ({ ref }) => ({ QueueUrl: ref, 'MessageBody.$': '$' }),
    },
    deadLetter: { write: ['sqs:SendMessage'] },
    fails: { property: 'RedrivePolicy', shape: 'redrive' },
  },
  initial: { properties: { SqsManagedSseEnabled: true, VisibilityTimeout: 60 } },
});
