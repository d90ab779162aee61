import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { namedReceivers } from '../receivers.js';

export const noDistantReceiver = defineRule({
  id: 'correctness/no-distant-receiver',
  row: 'V43',
  severity: 'error',
  summary:
    'A queue or topic that a property names for dead letters or notices is in the same Region.',
  why: 'Dead letters, destinations and notifications stay in the Region of what sends them. AWS refuses a queue or a topic of another.',
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
        message: `${name} is in ${region}. ${node.name} is in ${here} and reaches queues and topics of there.`,
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
          q: sqs-queue { RedrivePolicy.deadLetterTargetArn: 'arn:aws:sqs:us-east-1:123456789012:failed' }`,
      },
      {
        before: `stack main { region: 'eu-west-1' }; stack other { region: 'us-east-1' }
          d: sqs-queue { $stack: 'other' }; f: lambda-function { DeadLetterConfig.TargetArn: @d.Arn }`,
      },
    ],
  },
});
