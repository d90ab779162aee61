import type { NodeView, Value } from '../define/index.js';

/** What is worth watching of a service, and how it is named. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimension: string;
  readonly value: Value;
  readonly statistic: 'Sum' | 'Average' | 'Maximum' | 'Minimum';
  readonly period: number;
}

interface MetricDefinition {
  readonly namespace: string;
  readonly names: readonly string[];
  readonly dimension: string;
  /** Attribute that the dimension holds; what `Ref` gives when absent. */
  readonly attribute?: string;
  readonly statistic?: Metric['statistic'];
}

/** The first metric is what an alarm watches unless its wire says another. */
const METRICS: Readonly<Record<string, MetricDefinition>> = {
  'apigateway-rest-api': {
    namespace: 'AWS/ApiGateway',
    names: ['5XXError', '4XXError', 'Latency', 'Count'],
    dimension: 'ApiName',
    attribute: ' name',
  },
  'apigatewayv2-http-api': {
    namespace: 'AWS/ApiGateway',
    names: ['5xx', '4xx', 'Latency', 'Count'],
    dimension: 'ApiId',
  },
  'dynamodb-table': {
    namespace: 'AWS/DynamoDB',
    names: ['ThrottledRequests', 'UserErrors', 'ConsumedReadCapacityUnits'],
    dimension: 'TableName',
  },
  'ecs-service': {
    namespace: 'AWS/ECS',
    names: ['CPUUtilization', 'MemoryUtilization'],
    dimension: 'ServiceName',
    attribute: 'Name',
    statistic: 'Average',
  },
  'events-rule': {
    namespace: 'AWS/Events',
    names: ['FailedInvocations', 'Invocations'],
    dimension: 'RuleName',
  },
  'firehose-delivery-stream': {
    namespace: 'AWS/Firehose',
    names: ['DeliveryToS3.DataFreshness'],
    dimension: 'DeliveryStreamName',
    statistic: 'Maximum',
  },
  'kinesis-stream': {
    namespace: 'AWS/Kinesis',
    names: ['GetRecords.IteratorAgeMilliseconds', 'WriteProvisionedThroughputExceeded'],
    dimension: 'StreamName',
    statistic: 'Maximum',
  },
  'lambda-function': {
    namespace: 'AWS/Lambda',
    names: ['Errors', 'Throttles', 'Duration', 'Invocations', 'ConcurrentExecutions'],
    dimension: 'FunctionName',
  },
  'rds-db-cluster': {
    namespace: 'AWS/RDS',
    names: ['ServerlessDatabaseCapacity', 'DatabaseConnections'],
    dimension: 'DBClusterIdentifier',
    statistic: 'Maximum',
  },
  'rds-db-instance': {
    namespace: 'AWS/RDS',
    names: ['CPUUtilization', 'DatabaseConnections', 'FreeStorageSpace'],
    dimension: 'DBInstanceIdentifier',
    statistic: 'Average',
  },
  'sns-topic': {
    namespace: 'AWS/SNS',
    names: ['NumberOfNotificationsFailed', 'NumberOfMessagesPublished'],
    dimension: 'TopicName',
    attribute: 'TopicName',
  },
  'sqs-queue': {
    namespace: 'AWS/SQS',
    names: ['ApproximateNumberOfMessagesVisible', 'ApproximateAgeOfOldestMessage'],
    dimension: 'QueueName',
    attribute: 'QueueName',
    statistic: 'Maximum',
  },
  'stepfunctions-state-machine': {
    namespace: 'AWS/States',
    names: ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionThrottled'],
    dimension: 'StateMachineArn',
  },
};

/** Services that have metrics worth an alarm. */
export const monitored: readonly string[] = Object.keys(METRICS);

/** Names of the metrics of a service. */
export function metricNames(service: string): readonly string[] {
  return Object.hasOwn(METRICS, service) ? (METRICS[service]?.names ?? []) : [];
}

/** The metric of a node, by its name or the first one. */
export function metricOf(node: NodeView, wanted?: string): Metric | undefined {
  const found = Object.hasOwn(METRICS, node.service.id) ? METRICS[node.service.id] : undefined;
  if (found === undefined) return undefined;
  const { namespace, names, dimension, attribute, statistic = 'Sum' } = found;
  const value =
    attribute === undefined
      ? node.ref
      : attribute === ' name'
        ? (node.value('Name') ?? node.name)
        : node.att(attribute);
  return {
    namespace,
    name: wanted ?? names[0] ?? '',
    dimension,
    value,
    statistic,
    period: 60,
  };
}
