import type { NodeView, Value } from '../define/index.js';
import type { Dimension } from './metrics.js';

export type Statistic = 'Sum' | 'Average' | 'Maximum' | 'Minimum';

export interface MetricDefinition {
  readonly namespace: string;
  /** By name; the first is what an alarm watches unless its wire says another. */
  readonly metrics: Readonly<Record<string, Statistic>>;
  readonly dimensions: (node: NodeView) => readonly Dimension[];
}

const byRef = (name: string) => (node: NodeView) => [{ name, value: node.ref }];
const byAttribute = (name: string, attribute: string) => (node: NodeView) => [
  { name, value: node.att(attribute) },
];

/** Metrics that CloudWatch has under exactly these dimensions: an alarm on others never gets data. */
export const METRICS: Readonly<Record<string, MetricDefinition>> = {
  'apigateway-rest-api': {
    namespace: 'AWS/ApiGateway',
    metrics: { '5XXError': 'Sum', '4XXError': 'Sum', Latency: 'Average', Count: 'Sum' },
    dimensions: (node) => [{ name: 'ApiName', value: node.value('Name') ?? node.name }],
  },
  'apigatewayv2-http-api': {
    namespace: 'AWS/ApiGateway',
    metrics: { '5xx': 'Sum', '4xx': 'Sum', Latency: 'Average', Count: 'Sum' },
    dimensions: byRef('ApiId'),
  },
  'apigatewayv2-websocket-api': {
    namespace: 'AWS/ApiGateway',
    metrics: {
      ExecutionError: 'Sum',
      IntegrationError: 'Sum',
      ClientError: 'Sum',
      ConnectCount: 'Sum',
      MessageCount: 'Sum',
    },
    dimensions: byRef('ApiId'),
  },
  'appsync-graphql-api': {
    namespace: 'AWS/AppSync',
    metrics: { '5XXError': 'Sum', '4XXError': 'Sum', Latency: 'Average' },
    dimensions: byAttribute('GraphQLAPIId', 'ApiId'),
  },
  'dynamodb-table': {
    namespace: 'AWS/DynamoDB',
    metrics: {
      WriteThrottleEvents: 'Sum',
      ReadThrottleEvents: 'Sum',
      ConsumedWriteCapacityUnits: 'Sum',
      ConsumedReadCapacityUnits: 'Sum',
    },
    dimensions: byRef('TableName'),
  },
  'ec2-instance': {
    namespace: 'AWS/EC2',
    metrics: {
      StatusCheckFailed_System: 'Maximum',
      StatusCheckFailed_Instance: 'Maximum',
      StatusCheckFailed: 'Maximum',
      CPUUtilization: 'Average',
    },
    dimensions: byRef('InstanceId'),
  },
  'ecs-service': {
    namespace: 'AWS/ECS',
    metrics: { CPUUtilization: 'Average', MemoryUtilization: 'Average' },
    dimensions: (node) => [
      { name: 'ClusterName', value: clusterOf(node) },
      { name: 'ServiceName', value: node.att('Name') },
    ],
  },
  'events-rule': {
    namespace: 'AWS/Events',
    metrics: { FailedInvocations: 'Sum', Invocations: 'Sum', ThrottledRules: 'Sum' },
    dimensions: ruleDimensions,
  },
  'firehose-delivery-stream': {
    namespace: 'AWS/Firehose',
    metrics: { 'DeliveryToS3.DataFreshness': 'Maximum', 'DeliveryToS3.Success': 'Average' },
    dimensions: byRef('DeliveryStreamName'),
  },
  'kinesis-stream': {
    namespace: 'AWS/Kinesis',
    metrics: {
      'GetRecords.IteratorAgeMilliseconds': 'Maximum',
      WriteProvisionedThroughputExceeded: 'Sum',
      ReadProvisionedThroughputExceeded: 'Sum',
    },
    dimensions: byRef('StreamName'),
  },
  'lambda-function': {
    namespace: 'AWS/Lambda',
    metrics: {
      Errors: 'Sum',
      Throttles: 'Sum',
      Duration: 'Maximum',
      Invocations: 'Sum',
      ConcurrentExecutions: 'Maximum',
    },
    dimensions: byRef('FunctionName'),
  },
  'pipes-pipe': {
    namespace: 'AWS/EventBridge/Pipes',
    metrics: { ExecutionFailed: 'Sum', TargetStageFailed: 'Sum', ExecutionThrottled: 'Sum' },
    dimensions: byRef('PipeName'),
  },
  'rds-db-cluster': {
    namespace: 'AWS/RDS',
    metrics: { ServerlessDatabaseCapacity: 'Maximum', DatabaseConnections: 'Maximum' },
    dimensions: byRef('DBClusterIdentifier'),
  },
  'rds-db-instance': {
    namespace: 'AWS/RDS',
    metrics: {
      CPUUtilization: 'Average',
      DatabaseConnections: 'Average',
      FreeStorageSpace: 'Minimum',
    },
    dimensions: byRef('DBInstanceIdentifier'),
  },
  'sns-topic': {
    namespace: 'AWS/SNS',
    metrics: { NumberOfNotificationsFailed: 'Sum', NumberOfMessagesPublished: 'Sum' },
    dimensions: byAttribute('TopicName', 'TopicName'),
  },
  'sqs-queue': {
    namespace: 'AWS/SQS',
    metrics: {
      ApproximateNumberOfMessagesVisible: 'Maximum',
      ApproximateAgeOfOldestMessage: 'Maximum',
    },
    dimensions: byAttribute('QueueName', 'QueueName'),
  },
  'stepfunctions-state-machine': {
    namespace: 'AWS/States',
    metrics: { ExecutionsFailed: 'Sum', ExecutionsTimedOut: 'Sum', ExecutionThrottled: 'Sum' },
    dimensions: byRef('StateMachineArn'),
  },
};

/** Name of the cluster, which `Ref` gives; the account's own one where none is named. */
function clusterOf(node: NodeView): Value {
  return node.value('Cluster') ?? node.wires('in', 'cluster-service')[0]?.source.ref ?? 'default';
}

/** A rule of another bus is counted under both; its `Ref` holds both, so its name is cut from the ARN. */
function ruleDimensions(node: NodeView): readonly Dimension[] {
  const bus = node.value('EventBusName') ?? node.wires('in', 'bus-rule')[0]?.source.ref;
  if (bus === undefined || bus === 'default') return [{ name: 'RuleName', value: node.ref }];
  const name = { 'Fn::Select': [2, { 'Fn::Split': ['/', node.att('Arn')] }] };
  return [
    { name: 'EventBusName', value: bus },
    { name: 'RuleName', value: name },
  ];
}
