import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { namedReceivers } from '../receivers.js';

export const noDistantReceiver = defineRule({
  id: 'correctness/no-distant-receiver',
  row: 'V43',
  severity: 'error',
  summary:
    'What a property names for dead letters or notices, or a schedule as its target, is in the same Region.',
  why: 'Dead letters, destinations, notifications and what a schedule sends stay in the Region of what sends them. AWS refuses a queue, a topic or a bus of another.',
  cite: awsPage(
    'Configure a dead-letter queue using the Amazon SQS console',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'node',
  on: {
    service: [
      'cfn-resource',
      'events-rule',
      'lambda-event-invoke-config',
      'lambda-function',
      's3-bucket',
      'scheduler-schedule',
      'sqs-queue',
    ],
  },
  check: ({ node, graph }) => {
    const here = node.region();
    if (here === undefined) return;
    return namedReceivers(graph, node)
      .filter(({ isNear, region }) => isNear && region !== undefined && region !== here)
      .map(({ path, name, region }) => ({
        at: node.at(path),
        message: `${name} is in ${region}. ${node.name} is in ${here} and reaches only what is there.`,
      }));
  },
  examples: {
    valid: [
      `stack main { region: 'eu-west-1' }
       q: sqs-queue { RedrivePolicy.deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:123456789012:failed' }`,
      "q: sqs-queue { RedrivePolicy.deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:123456789012:failed' }",
    ],
    invalid: [
      {
        before: `stack main { region: 'eu-west-1' }
          s: scheduler-schedule { ScheduleExpression: 'rate(1 day)',
            Target: { Arn: 'arn:aws:events:us-east-1:123456789012:event-bus/orders', RoleArn: 'arn:aws:iam::123456789012:role/r' } }`,
      },
      {
        before: `stack main { region: 'eu-west-1' }
          q: sqs-queue { RedrivePolicy.deadLetterTargetArn: 'arn:aws:sqs:us-east-1:123456789012:failed' }`,
      },
      {
        before: `stack main { region: 'eu-west-1' }; stack other { region: 'us-east-1' }
          d: sqs-queue { $stack: 'other' }; f: lambda-function { DeadLetterConfig.TargetArn: @d.Arn }`,
      },
    ],
  },
});
