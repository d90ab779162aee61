import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { unfitReceivers } from '../takers.js';

export const noUnfitReceiver = defineRule({
  id: 'correctness/no-unfit-receiver',
  row: 'V43',
  severity: 'error',
  summary: 'A property that hands something over names what it can be handed to.',
  why: 'Dead letters go to queues, alarms to topics and functions, successes to no bucket: the service refuses the ARN of anything else, or loses what it sends there.',
  cite: awsPage(
    'Capturing records of Lambda asynchronous invocations',
    'lambda/latest/dg/invocation-async-retain-records.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'node',
  on: {
    service: [
      'cfn-resource',
      'cloudwatch-alarm',
      'cloudwatch-composite-alarm',
      'events-rule',
      'lambda-event-invoke-config',
      'lambda-function',
      'pipes-pipe',
      's3-bucket',
      'scheduler-schedule',
      'sqs-queue',
    ],
  },
  check: ({ node, graph }) =>
    unfitReceivers(graph, node).map(({ path, name, takes }) => ({
      at: node.at(path),
      message: `${name} cannot stand there. ${node.name} takes ${takes}.`,
    })),
  examples: {
    valid: [
      'f: lambda-function { DeadLetterConfig.TargetArn: @q.Arn }; q: sqs-queue',
      "a: cloudwatch-alarm { AlarmActions: ['arn:aws:automate:eu-west-1:ec2:recover', @f.Arn] }; f: lambda-function",
      "p: pipes-pipe { Source: @t.StreamArn }; t: dynamodb-table { StreamSpecification.StreamViewType: 'NEW_IMAGE' }",
      "i: lambda-event-invoke-config { DestinationConfig.OnFailure.Destination: 'arn:aws:s3:::failed' }",
    ],
    invalid: [
      { before: 'f: lambda-function { DeadLetterConfig.TargetArn: @t.Arn }; t: dynamodb-table' },
      {
        before:
          "i: lambda-event-invoke-config { DestinationConfig.OnSuccess.Destination: 'arn:aws:s3:::done' }",
      },
      { before: 'a: cloudwatch-alarm { AlarmActions: [@q.Arn] }; q: sqs-queue' },
      { before: "r: events-rule { Targets: [{ Id: 'a', Arn: 'arn:aws:s3:::mine' }] }" },
      { before: 'p: pipes-pipe { Source: @t }; t: sns-topic' },
    ],
  },
});
