import { defineService, sub } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const fifo = awsPage('FIFO topics', 'sns/latest/dg/sns-fifo-topics.html');

/** A standard or FIFO topic. Its subscriptions are wires. */
export const snsTopic = defineService({
  id: 'sns-topic',
  row: 'S17',
  title: 'SNS topic',
  noun: 'Topic',
  category: 'messaging',
  share: 7,
  type: 'AWS::SNS::Topic',
  summary: 'Hands each message to all who subscribe.',
  cite: awsPage('What is Amazon SNS?', 'sns/latest/dg/welcome.html', {
    section: 'Serverless in AWS',
  }),
  keywords: ['topic', 'publish', 'subscribe', 'fan out', 'notification', 'fifo', 'e-mail', 'sms'],
  stateful: true,
  fact: (node) => `Topic · ${node.boolean('FifoTopic') === true ? 'FIFO' : 'standard'}`,
  annotate: {
    FifoTopic: {
      title: 'FIFO',
      section: 'Order',
      default: false,
      docs: 'Keeps order. Delivers to SQS queues only.',
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
    KmsMasterKeyId: {
      title: 'Key',
      section: 'Security',
      docs: 'A key of your own that publishing services may use. The AWS-managed one lets no service in.',
    },
    SignatureVersion: {
      title: 'Signature',
      section: 'Security',
      default: '1',
      options: [
        { value: '1', title: 'SHA1' },
        { value: '2', title: 'SHA256' },
      ],
    },
    TracingConfig: {
      title: 'Tracing',
      section: 'Monitoring',
      default: 'PassThrough',
      options: [{ value: 'PassThrough' }, { value: 'Active' }],
    },
    DisplayName: { title: 'Display name', section: 'Naming', max: 100 },
    TopicName: {
      title: 'Physical name',
      section: 'Naming',
      form: 'up to 256 letters, digits, - and _, with .fifo at the end of a FIFO one',
      pattern: '[A-Za-z0-9_-]{1,256}|[A-Za-z0-9_-]{1,251}\\.fifo',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'sns' },
    grantable: {
      kind: 'event',
      write: ['sns:Publish'],
      environment: { suffix: 'ARN', value: 'ref' },
    },
    encrypted: {
      property: 'KmsMasterKeyId',
      via: 'sns',
      decrypt: ['sns:Publish'],
      generate: ['sns:Publish'],
      callers: {
        'events.amazonaws.com': {
          ArnLike: {
            'kms:EncryptionContext:aws:sns:topicArn': sub(
              'arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:*',
            ),
          },
        },
      },
    },
    eventTarget: { by: 'permit', actions: ['sns:Publish'] },
    resourcePolicy: {
      form: 'document',
      type: 'AWS::SNS::TopicPolicy',
      target: { property: 'Topics', list: true, value: 'ref' },
    },
    taskTarget: {
      title: 'Publish',
      resource: 'arn:aws:states:::sns:publish',
      actions: ['sns:Publish'],
      parameters: ({ ref }) => ({ TopicArn: ref, 'Message.$': '$' }),
      choices: {
        waitForTaskToken: {
          title: 'Publish and wait for a token',
          resource: 'arn:aws:states:::sns:publish.waitForTaskToken',
          actions: ['sns:Publish'],
          parameters: ({ ref }) => ({
            TopicArn: ref,
            Message: { 'input.$': '$', 'token.$': '$$.Task.Token' },
          }),
        },
      },
    },
    fails: { property: '', shape: 'wires', service: 'sns.amazonaws.com' },
  },
  arn: 'Ref',
  initial: { properties: {} },
});
