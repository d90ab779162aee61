import { refusedPairs } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { pairsOf } from './refused-rows.js';

const pages = {
  cup: awsPage(
    'Using tokens and roles with Amazon Cognito',
    'cognito/latest/developerguide/role-trust-and-permissions.html',
  ),
  cuptrig: awsPage(
    'Customizing user pool workflows with Lambda triggers',
    'cognito/latest/developerguide/cognito-user-identity-pools-working-with-aws-lambda-triggers.html',
  ),
  alarms: awsPage('Alarm actions', 'AmazonCloudWatch/latest/monitoring/alarm-actions.html'),
  sfn: awsPage(
    'Integrating services with Step Functions',
    'step-functions/latest/dg/integrate-services.html',
  ),
  sns: awsPage('Amazon SNS event destinations', 'sns/latest/dg/sns-event-destinations.html'),
  targets: awsPage(
    'Event bus targets in Amazon EventBridge',
    'eventbridge/latest/userguide/eb-targets.html',
  ),
};

/** Pairs from what hands events on that people try and AWS does not offer, with the nearest way that works. */
export const eventRefusals = refusedPairs(
  pairsOf([
    {
      from: 'sns-topic',
      to: ['stepfunctions-state-machine'],
      why: 'A topic has no subscription that starts executions. A function can.',
      cite: pages.sns,
      through: ['lambda-function'],
    },
    {
      from: 'sns-topic',
      to: ['events-event-bus', 'kinesis-stream', 'dynamodb-table'],
      why: 'A topic delivers to queues, functions, Firehose, HTTP endpoints, e-mail and phones. A function passes messages on.',
      cite: pages.sns,
      through: ['lambda-function'],
    },
    {
      from: 'sns-topic',
      to: ['s3-bucket'],
      why: 'A topic does not write objects. Firehose subscribes and does.',
      cite: pages.sns,
      through: ['firehose-delivery-stream'],
    },
    {
      from: 'sns-topic',
      to: ['sns-topic'],
      why: 'A topic does not subscribe to a topic. A function can publish on.',
      cite: pages.sns,
      through: ['lambda-function'],
    },
    {
      from: 'sns-topic',
      to: ['rds-db-instance'],
      why: 'A topic opens no connection. A function in the VPC can.',
      cite: pages.sns,
      through: ['lambda-function'],
    },
    {
      from: 'sns-topic',
      to: ['apigateway-rest-api', 'apigatewayv2-http-api'],
      why: 'A topic delivers to an HTTP endpoint that confirms its subscription. A function takes messages more simply.',
      cite: pages.sns,
      through: ['lambda-function'],
    },
    {
      from: 'events-rule',
      to: ['dynamodb-table', 's3-bucket'],
      why: 'Tables and buckets are no rule targets. A state machine can write without code.',
      cite: pages.targets,
      through: ['stepfunctions-state-machine'],
    },
    {
      from: 'events-rule',
      to: ['rds-db-instance'],
      why: 'A database is no rule target. A function in the VPC can connect.',
      cite: pages.targets,
      through: ['lambda-function'],
    },
    {
      from: 'events-rule',
      to: ['glue-job'],
      why: 'A rule starts workflows of Glue, not jobs. A state machine starts a job and waits for it; a schedule starts it by the clock.',
      cite: pages.targets,
      through: ['stepfunctions-state-machine'],
    },
    {
      from: 'cloudwatch-alarm',
      to: [
        'autoscaling-auto-scaling-group',
        'applicationautoscaling-scalable-target',
        'ecs-service',
      ],
      why: 'An alarm scales nothing by itself: a scaling policy is what it sets off. With target tracking the policy makes its alarms itself.',
      cite: pages.alarms,
    },
    {
      from: 'cloudwatch-alarm',
      to: ['sqs-queue'],
      why: 'Alarms tell topics and functions. A queue subscribes to the topic.',
      cite: pages.alarms,
      through: ['sns-topic'],
    },
    {
      from: 'cloudwatch-alarm',
      to: ['stepfunctions-state-machine', 'kinesis-stream', 'events-event-bus'],
      why: 'Alarms tell topics and functions. A function can pass on.',
      cite: pages.alarms,
      through: ['lambda-function'],
    },
    {
      from: 'events-rule',
      to: ['cognito-user-pool'],
      why: 'A user pool is no rule target. A function can call it.',
      cite: pages.targets,
      through: ['lambda-function'],
    },
    {
      from: 'events-event-bus',
      to: [
        'lambda-function',
        'sqs-queue',
        'sns-topic',
        'kinesis-stream',
        'firehose-delivery-stream',
        'stepfunctions-state-machine',
      ],
      why: 'A bus hands events to rules. Each rule has its targets.',
      cite: pages.targets,
      through: ['events-rule'],
    },
    {
      from: 'events-event-bus',
      to: ['events-event-bus'],
      why: 'A bus hands events to rules. A rule may target another bus.',
      cite: pages.targets,
      through: ['events-rule'],
    },
    {
      from: 'events-event-bus',
      to: ['dynamodb-table', 's3-bucket'],
      why: 'A bus hands events to rules, and tables and buckets are no rule targets.',
      cite: pages.targets,
      through: ['events-rule', 'stepfunctions-state-machine'],
    },
    {
      from: 'cognito-user-pool',
      to: ['dynamodb-table', 's3-bucket'],
      why: 'A user pool issues tokens, not AWS credentials. An API checks them, and a function acts.',
      cite: pages.cup,
      through: ['apigateway-rest-api', 'lambda-function'],
    },
    {
      from: 'cognito-user-pool',
      to: ['rds-db-instance'],
      why: 'A user pool issues tokens and opens no connection. An API checks them, and a function acts.',
      cite: pages.cup,
      through: ['apigateway-rest-api', 'lambda-function'],
    },
    {
      from: 'cognito-user-pool',
      to: [
        'sqs-queue',
        'sns-topic',
        'events-event-bus',
        'kinesis-stream',
        'stepfunctions-state-machine',
      ],
      why: 'A user pool triggers functions only. A function can send on.',
      cite: pages.cuptrig,
      through: ['lambda-function'],
    },
    {
      from: 'cognito-user-pool',
      to: ['cloudfront-distribution'],
      why: 'CloudFront checks no tokens itself. The API behind it does.',
      cite: pages.cup,
    },
    {
      from: 'lambda-function',
      to: ['events-rule'],
      why: 'A function puts events on a bus; its rules take them from there.',
      cite: pages.targets,
      through: ['events-event-bus'],
    },
    {
      from: 'stepfunctions-state-machine',
      to: ['rds-db-instance'],
      why: 'Step Functions opens no database connection. A function in the VPC can.',
      cite: pages.sfn,
      through: ['lambda-function'],
    },
    {
      from: 'stepfunctions-state-machine',
      to: ['events-rule'],
      why: 'A state machine puts events on a bus; its rules take them from there.',
      cite: pages.sfn,
      through: ['events-event-bus'],
    },
  ]),
);
