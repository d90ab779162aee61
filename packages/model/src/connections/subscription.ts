import { defineConnection, service, type Effect, type WireView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { refuseSubscription, subscriptionAnnotations, subscriptionOf } from './subscriptions.js';
import { called } from './wiring.js';

/** Who gets what a topic is told. */
export const subscription = defineConnection({
  id: 'subscription',
  row: 'C20',
  title: 'Subscription',
  from: service('sns-topic'),
  to: service('sqs-queue', 'lambda-function', 'firehose-delivery-stream', 'external-client'),
  verb: 'delivers to',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Subscribing to an Amazon SNS topic',
    'sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html',
    {
      section: 'RDS Event Notifications',
    },
  ),
  isOpen: true,
  annotate: subscriptionAnnotations,
  initial: ({ target }) => (target.service.id === 'sqs-queue' ? { RawMessageDelivery: true } : {}),
  refuses: ({ source, target }) => refuseSubscription(source, target),
  label: (wire) => (wire.has('FilterPolicy') ? 'filtered' : undefined),
  effects: ({ wire }) => [
    {
      kind: 'resource',
      name: 'subscription',
      type: 'AWS::SNS::Subscription',
      properties: subscriptionOf(wire),
    },
    ...lettingIn(wire),
  ],
});

function lettingIn(wire: WireView): readonly Effect[] {
  const { source, target } = wire;
  if (target.service.id === 'firehose-delivery-stream') {
    return [
      { kind: 'role', name: 'role', service: 'sns.amazonaws.com' },
      {
        kind: 'grant',
        to: { $ref: wire.id, part: 'role' },
        actions: [
          'firehose:DescribeDeliveryStream',
          'firehose:PutRecord',
          'firehose:PutRecordBatch',
        ],
        resources: [target.arn],
      },
    ];
  }
  if (target.can('external') !== undefined) return [];
  return [
    {
      kind: 'permit',
      name: 'permission',
      on: called(target),
      service: 'sns.amazonaws.com',
      actions: [target.service.id === 'sqs-queue' ? 'sqs:SendMessage' : 'lambda:InvokeFunction'],
      sourceArn: source.ref,
    },
  ];
}
