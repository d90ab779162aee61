import { isReference, type GraphView, type NodeView, type Value } from '../define/index.js';
import { nestedPaths } from './nested-paths.js';

/** What a property takes an ARN of: those services alone, or all but those. */
interface Taker {
  readonly path: string;
  readonly only?: readonly string[];
  readonly never?: readonly string[];
  readonly takes: string;
}

const QUEUE = { only: ['sqs'], takes: 'an SQS queue' } as const;
const QUEUE_OR_TOPIC = { only: ['sqs', 'sns'], takes: 'an SQS queue or an SNS topic' } as const;
const ON_FAILURE = 'DestinationConfig.OnFailure.Destination';
const ON_SUCCESS = 'DestinationConfig.OnSuccess.Destination';
const DESTINATIONS: readonly Taker[] = [
  {
    path: ON_SUCCESS,
    only: ['sqs', 'sns', 'lambda', 'events'],
    takes: 'a queue, a topic, a function or an event bus',
  },
  {
    path: ON_FAILURE,
    only: ['sqs', 'sns', 'lambda', 'events', 's3'],
    takes: 'a queue, a topic, a function, an event bus or a bucket',
  },
];
const STORES = ['dynamodb', 's3'];
const ACTIONS: readonly Taker[] = ['AlarmActions', 'OKActions', 'InsufficientDataActions'].map(
  (path) => ({
    path,
    never: [...STORES, 'events', 'firehose', 'kinesis', 'sqs', 'states'],
    takes: 'an SNS topic, a function, or an action of EC2, Auto Scaling or Systems Manager',
  }),
);

/** Properties that take the ARN of what something is handed to, by type of resource. */
const TAKERS: Readonly<Record<string, readonly Taker[]>> = {
  'AWS::CloudWatch::Alarm': ACTIONS,
  'AWS::CloudWatch::CompositeAlarm': ACTIONS,
  'AWS::Events::Rule': [
    { path: 'Targets.DeadLetterConfig.Arn', ...QUEUE },
    { path: 'Targets.Arn', never: STORES, takes: 'no bucket and no table' },
  ],
  'AWS::Lambda::EventInvokeConfig': DESTINATIONS,
  'AWS::Lambda::Function': [{ path: 'DeadLetterConfig.TargetArn', ...QUEUE_OR_TOPIC }],
  'AWS::Pipes::Pipe': [
    {
      path: 'Source',
      only: ['sqs', 'kinesis', 'dynamodb', 'mq', 'kafka'],
      takes: 'a queue, a Kinesis or DynamoDB stream, or a broker',
    },
    { path: 'Target', never: STORES, takes: 'no bucket and no table' },
  ],
  'AWS::S3::Bucket': [
    {
      path: 'NotificationConfiguration.LambdaConfigurations.Function',
      only: ['lambda'],
      takes: 'a function',
    },
    { path: 'NotificationConfiguration.QueueConfigurations.Queue', ...QUEUE },
    {
      path: 'NotificationConfiguration.TopicConfigurations.Topic',
      only: ['sns'],
      takes: 'an SNS topic',
    },
  ],
  'AWS::SNS::Subscription': [{ path: 'RedrivePolicy.deadLetterTargetArn', ...QUEUE }],
  'AWS::SQS::Queue': [{ path: 'RedrivePolicy.deadLetterTargetArn', ...QUEUE }],
  'AWS::Scheduler::Schedule': [
    { path: 'Target.DeadLetterConfig.Arn', ...QUEUE },
    { path: 'Target.Arn', never: STORES, takes: 'no bucket and no table' },
  ],
  'AWS::Serverless::Function': [
    { path: 'DeadLetterQueue.TargetArn', ...QUEUE_OR_TOPIC },
    ...DESTINATIONS.map((taker) => ({ ...taker, path: `EventInvokeConfig.${taker.path}` })),
  ],
};

/** Something of a kind that the property naming it does not take. */
export interface Unfit {
  readonly path: string;
  readonly name: string;
  readonly takes: string;
}

export function unfitReceivers(graph: GraphView, node: NodeView): readonly Unfit[] {
  return node.resources().flatMap(({ type, part, properties }) =>
    (Object.hasOwn(TAKERS, type) ? (TAKERS[type] ?? []) : []).flatMap((taker) =>
      nestedPaths(properties, taker.path).flatMap((general) =>
        entriesOf(node, part === undefined ? general : `${part}#${general}`).flatMap(
          ([path, value]) => {
            const found = kindOf(graph, value);
            return found === undefined || isTaken(taker, found.kind)
              ? []
              : [{ path, name: found.name, takes: taker.takes }];
          },
        ),
      ),
    ),
  );
}

function entriesOf(node: NodeView, path: string): readonly (readonly [string, Value])[] {
  const value = node.value(path);
  if (value === undefined) return [];
  return Array.isArray(value)
    ? value.map((item: Value, index) => [`${path}.${index}`, item] as const)
    : [[path, value]];
}

function isTaken({ only, never }: Taker, kind: string): boolean {
  return only === undefined ? never?.includes(kind) !== true : only.includes(kind);
}

const KINDS: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'dynamodb',
  'AWS::Events::EventBus': 'events',
  'AWS::Kinesis::Stream': 'kinesis',
  'AWS::KinesisFirehose::DeliveryStream': 'firehose',
  'AWS::Lambda::Function': 'lambda',
  'AWS::S3::Bucket': 's3',
  'AWS::SNS::Topic': 'sns',
  'AWS::SQS::Queue': 'sqs',
  'AWS::StepFunctions::StateMachine': 'states',
};
const KNOWN = new Set(Object.values(KINDS));

/** The service of what is named, where it is one that this knows. */
function kindOf(
  graph: GraphView,
  value: Value,
): { readonly kind: string; readonly name: string } | undefined {
  if (isReference(value)) {
    const node = value.part === undefined ? graph.node(value.$ref) : undefined;
    const kind =
      node !== undefined && Object.hasOwn(KINDS, node.type) ? KINDS[node.type] : undefined;
    return node === undefined || kind === undefined ? undefined : { kind, name: node.name };
  }
  if (typeof value !== 'string') return undefined;
  const [, kind = '', name = ''] = /^arn:[^:]+:([^:]+):[^:]*:[^:]*:(.+)$/.exec(value) ?? [];
  return KNOWN.has(kind) ? { kind, name } : undefined;
}
