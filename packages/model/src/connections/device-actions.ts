import type { NodeView, Value, ValueMap } from '../define/index.js';
import { calledArn, under } from './wiring.js';

interface DeviceAction {
  readonly actions: readonly string[];
  readonly resource?: (target: NodeView) => Value;
  /** The action of the rule, given the ARN of the role. */
  readonly action: (target: NodeView, role: Value) => ValueMap;
}

/** What an IoT rule does with each service, through a role. */
export const DEVICE_ACTIONS: Readonly<Record<string, DeviceAction>> = {
  'dynamodb-table': {
    actions: ['dynamodb:PutItem'],
    action: (table, role) => ({ DynamoDBv2: { PutItem: { TableName: table.ref }, RoleArn: role } }),
  },
  'firehose-delivery-stream': {
    actions: ['firehose:PutRecord'],
    action: (stream, role) => ({ Firehose: { DeliveryStreamName: stream.ref, RoleArn: role } }),
  },
  'kinesis-stream': {
    actions: ['kinesis:PutRecord'],
    action: (stream, role) => ({
      Kinesis: { PartitionKey: '${newuuid()}', RoleArn: role, StreamName: stream.ref },
    }),
  },
  'logs-log-group': {
    actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
    resource: (group) => group.att('Arn'),
    action: (group, role) => ({ CloudwatchLogs: { LogGroupName: group.ref, RoleArn: role } }),
  },
  's3-bucket': {
    actions: ['s3:PutObject'],
    resource: (bucket) => under(bucket.arn, '/*'),
    action: (bucket, role) => ({
      S3: { BucketName: bucket.ref, Key: '${topic()}/${timestamp()}', RoleArn: role },
    }),
  },
  'sns-topic': {
    actions: ['sns:Publish'],
    action: (topic, role) => ({ Sns: { RoleArn: role, TargetArn: topic.ref } }),
  },
  'sqs-queue': {
    actions: ['sqs:SendMessage'],
    action: (queue, role) => ({ Sqs: { QueueUrl: queue.ref, RoleArn: role, UseBase64: false } }),
  },
  'stepfunctions-state-machine': {
    actions: ['states:StartExecution'],
    action: (machine, role) => ({
      StepFunctions: { RoleArn: role, StateMachineName: machine.att('Name') },
    }),
  },
};

/** What the role's statement names. */
export function deviceResource(target: NodeView): Value {
  return DEVICE_ACTIONS[target.service.id]?.resource?.(target) ?? calledArn(target);
}
