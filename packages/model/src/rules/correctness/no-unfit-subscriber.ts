import { refuseSubscription } from '../../connections/subscriptions.js';
import { defineRule, type Finding, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { mapsIn } from '../values.js';

export const noUnfitSubscriber = defineRule({
  id: 'correctness/no-unfit-subscriber',
  row: 'V41',
  severity: 'error',
  summary: 'A subscription that stands by itself, or on its topic, joins what SNS joins.',
  why: 'A FIFO topic delivers to SQS queues only, and a FIFO queue takes messages of FIFO topics only. SNS refuses any other subscription.',
  cite: awsPage('FIFO topics', 'sns/latest/dg/sns-fifo-topics.html', {
    section: 'Serverless in AWS',
  }),
  over: 'node',
  on: { service: ['cfn-resource', 'sns-topic'] },
  check: ({ node }) => {
    if (node.service.id === 'sns-topic')
      return mapsIn(node.list('Subscription')).flatMap(({ index }) =>
        unfit(node, node, `Subscription.${index}.Endpoint`),
      );
    if (node.type !== 'AWS::SNS::Subscription') return;
    const [topic] = node.referred('TopicArn');
    return topic?.service.id === 'sns-topic' ? unfit(topic, node, 'Endpoint') : undefined;
  },
  examples: {
    valid: [
      "t: sns-topic { FifoTopic: true, Subscription: [{ Protocol: 'sqs', Endpoint: @q.Arn }] }; q: sqs-queue",
      "param Fifo: String; t: sns-topic { FifoTopic: { Ref: 'Fifo' } }; q: sqs-queue { FifoQueue: true }; s: cfn-resource { $type: 'AWS::SNS::Subscription', Protocol: 'sqs', TopicArn: @t, Endpoint: @q.Arn }",
    ],
    invalid: [
      {
        before:
          "t: sns-topic { Subscription: [{ Protocol: 'sqs', Endpoint: @q.Arn }] }; q: sqs-queue { FifoQueue: true }",
      },
      {
        before:
          "t: sns-topic { FifoTopic: true }; f: lambda-function; s: cfn-resource { $type: 'AWS::SNS::Subscription', Protocol: 'lambda', TopicArn: @t, Endpoint: @f.Arn }",
      },
    ],
  },
});

function unfit(topic: NodeView, holder: NodeView, path: string): readonly Finding[] {
  const [to] = holder.referred(path);
  const refused = to === undefined || !isKnown(topic) ? undefined : refuseSubscription(topic, to);
  return refused === undefined
    ? []
    : [{ at: holder.at(path), message: `${refused.message} ${refused.why}` }];
}

function isKnown(topic: NodeView): boolean {
  return !topic.has('FifoTopic') || topic.boolean('FifoTopic') !== undefined;
}
