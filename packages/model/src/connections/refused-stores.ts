import { refusedPairs } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { pairsOf } from './refused-rows.js';

const pages = {
  esm: awsPage('Event source mappings', 'lambda/latest/dg/invocation-eventsourcemapping.html'),
  fh: awsPage(
    'Source, destination, and name of a Firehose stream',
    'firehose/latest/dev/create-name.html',
  ),
  logs: awsPage(
    'Real-time processing of log data with subscriptions',
    'AmazonCloudWatch/latest/logs/Subscriptions.html',
  ),
  pipes: awsPage('EventBridge Pipes', 'eventbridge/latest/userguide/eb-pipes.html'),
  rdsev: awsPage(
    'Working with Amazon RDS event notification',
    'AmazonRDS/latest/UserGuide/USER_Events.overview.html',
  ),
  s3: awsPage(
    'Event notification types and destinations',
    'AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
  ),
};

/** Pairs from what keeps or streams data that people try and AWS does not offer, with the nearest way that works. */
export const storeRefusals = refusedPairs(
  pairsOf([
    {
      from: 's3-bucket',
      to: ['stepfunctions-state-machine'],
      why: 'A bucket notifies topics, queues, functions and EventBridge. Executions start from an EventBridge rule.',
      cite: pages.s3,
      through: ['events-rule'],
    },
    {
      from: 's3-bucket',
      to: ['kinesis-stream', 'firehose-delivery-stream'],
      why: 'A bucket notifies topics, queues, functions and EventBridge. A rule passes its events on.',
      cite: pages.s3,
      through: ['events-rule'],
    },
    {
      from: 's3-bucket',
      to: ['events-event-bus'],
      why: 'A bucket sends its events to the default bus only. A rule there passes them on.',
      cite: pages.s3,
      through: ['events-rule'],
    },
    {
      from: 's3-bucket',
      to: ['dynamodb-table'],
      why: 'A bucket tells of objects and writes nothing itself. A function can.',
      cite: pages.s3,
      through: ['lambda-function'],
    },
    {
      from: 's3-bucket',
      to: ['rds-db-instance'],
      why: 'A bucket tells of objects and opens no connection. A function can.',
      cite: pages.s3,
      through: ['lambda-function'],
    },
    {
      from: 'sqs-queue',
      to: ['stepfunctions-state-machine'],
      why: 'A queue pushes to nobody, and Step Functions does not poll. A function takes the messages.',
      cite: pages.pipes,
      through: ['lambda-function'],
    },
    {
      from: 'sqs-queue',
      to: ['sns-topic', 'events-event-bus', 'kinesis-stream', 'firehose-delivery-stream'],
      why: 'Only pollers read a queue. A function takes the messages and passes them on.',
      cite: pages.pipes,
      through: ['lambda-function'],
    },
    {
      from: 'sqs-queue',
      to: ['dynamodb-table', 's3-bucket'],
      why: 'A queue makes no calls. A function takes the messages and writes.',
      cite: pages.pipes,
      through: ['lambda-function'],
    },
    {
      from: 'sqs-queue',
      to: ['apigateway-rest-api', 'apigatewayv2-http-api'],
      why: 'A queue makes no calls. A function takes the messages.',
      cite: pages.pipes,
      through: ['lambda-function'],
    },
    {
      from: 'sqs-queue',
      to: ['rds-db-instance'],
      why: 'A queue makes no calls. A function in the VPC takes the messages.',
      cite: pages.pipes,
      through: ['lambda-function'],
    },
    {
      from: 'dynamodb-table',
      to: ['sqs-queue', 'sns-topic', 'stepfunctions-state-machine', 'events-event-bus'],
      why: 'A table’s stream is read and pushes to nobody. A function reads it.',
      cite: pages.pipes,
      through: ['lambda-function'],
    },
    {
      from: 'dynamodb-table',
      to: ['firehose-delivery-stream'],
      why: 'A table delivers nowhere by itself, but it can feed a data stream that Firehose reads.',
      cite: pages.fh,
      through: ['kinesis-stream'],
    },
    {
      from: 'dynamodb-table',
      to: ['s3-bucket'],
      why: 'A table delivers nowhere by itself, but it can feed a data stream that Firehose reads.',
      cite: pages.fh,
      through: ['kinesis-stream', 'firehose-delivery-stream'],
    },
    {
      from: 'dynamodb-table',
      to: ['dynamodb-table'],
      why: 'A table writes to no other table. A function reads its stream and can.',
      cite: pages.pipes,
      through: ['lambda-function'],
    },
    {
      from: 'kinesis-stream',
      to: ['sqs-queue', 'sns-topic', 'stepfunctions-state-machine', 'events-event-bus'],
      why: 'Readers pull from a stream. A function reads it and passes records on.',
      cite: pages.pipes,
      through: ['lambda-function'],
    },
    {
      from: 'kinesis-stream',
      to: ['s3-bucket'],
      why: 'A stream writes nowhere. Firehose reads it and writes to the bucket.',
      cite: pages.fh,
      through: ['firehose-delivery-stream'],
    },
    {
      from: 'kinesis-stream',
      to: ['dynamodb-table', 'rds-db-instance', 'kinesis-stream'],
      why: 'A stream writes nowhere. A function reads it and can.',
      cite: pages.esm,
      through: ['lambda-function'],
    },
    {
      from: 'firehose-delivery-stream',
      to: ['dynamodb-table', 'sqs-queue', 'sns-topic', 'kinesis-stream', 'rds-db-instance'],
      why: 'Firehose delivers to S3, Redshift, OpenSearch, Splunk, Snowflake, Iceberg and HTTP endpoints.',
      cite: pages.fh,
      through: ['s3-bucket', 'lambda-function'],
    },
    {
      from: 'firehose-delivery-stream',
      to: ['stepfunctions-state-machine'],
      why: 'Firehose delivers to stores. Objects in a bucket can start an execution by a rule.',
      cite: pages.fh,
      through: ['s3-bucket', 'events-rule'],
    },
    {
      from: 'logs-log-group',
      to: ['sqs-queue', 'sns-topic', 'stepfunctions-state-machine', 'dynamodb-table'],
      why: 'Subscriptions of a log group go to functions, Kinesis and Firehose. A function passes lines on.',
      cite: pages.logs,
      through: ['lambda-function'],
    },
    {
      from: 'logs-log-group',
      to: ['s3-bucket'],
      why: 'Subscriptions of a log group go to functions, Kinesis and Firehose. Firehose writes to the bucket.',
      cite: pages.logs,
      through: ['firehose-delivery-stream'],
    },
    {
      from: 'rds-db-instance',
      to: ['sns-topic', 'sqs-queue', 'events-event-bus'],
      why: 'RDS events tell about the instance, never about its data. A function can tell of data.',
      cite: pages.rdsev,
    },
    {
      from: 'rds-db-instance',
      to: ['s3-bucket', 'dynamodb-table', 'kinesis-stream'],
      why: 'A database writes to no other service by itself. A function can.',
      cite: pages.rdsev,
    },
  ]),
);
