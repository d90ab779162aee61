import { isReference, type GraphView, type NodeView, type Value } from '../define/index.js';
import { nestedPaths } from './nested-paths.js';
import { booleanAt } from './values.js';

/** Which queues and topics a property takes: standard ones, or those of the kind of what names them. */
type Taken = 'standard' | 'same' | 'grouped';

interface Receiver {
  readonly path: string;
  readonly takes: Taken;
  /** It must be in the Region of what names it. */
  readonly isNear?: boolean;
}

const ON_FAILURE = 'DestinationConfig.OnFailure.Destination';
const ON_SUCCESS = 'DestinationConfig.OnSuccess.Destination';
const standard = (path: string): Receiver => ({ path, takes: 'standard' });
const near = (path: string): Receiver => ({ path, takes: 'standard', isNear: true });

/** Properties that name a queue or a topic, by type of resource. */
const RECEIVERS: Readonly<Record<string, readonly Receiver[]>> = {
  'AWS::Events::Rule': [
    near('Targets.DeadLetterConfig.Arn'),
    { path: 'Targets.Arn', takes: 'grouped' },
  ],
  'AWS::Lambda::EventInvokeConfig': [near(ON_FAILURE), near(ON_SUCCESS)],
  'AWS::Lambda::EventSourceMapping': [near(ON_FAILURE)],
  'AWS::Lambda::Function': [near('DeadLetterConfig.TargetArn')],
  'AWS::RDS::EventSubscription': [standard('SnsTopicArn')],
  'AWS::S3::Bucket': [
    near('NotificationConfiguration.QueueConfigurations.Queue'),
    near('NotificationConfiguration.TopicConfigurations.Topic'),
  ],
  'AWS::SQS::Queue': [{ path: 'RedrivePolicy.deadLetterTargetArn', takes: 'same', isNear: true }],
  'AWS::Scheduler::Schedule': [
    near('Target.DeadLetterConfig.Arn'),
    { path: 'Target.Arn', takes: 'grouped', isNear: true },
  ],
  'AWS::Serverless::Function': [
    near('DeadLetterQueue.TargetArn'),
    near(`EventInvokeConfig.${ON_FAILURE}`),
    near(`EventInvokeConfig.${ON_SUCCESS}`),
  ],
};

/** A queue, a topic or a bus that a property names. */
export interface Named {
  readonly takes: Taken;
  readonly isNear: boolean;
  readonly path: string;
  readonly name: string;
  readonly region?: string;
  readonly isFifo: boolean;
}

/** All that a node's resources name to hand something to, as far as it is known. */
export function namedReceivers(graph: GraphView, node: NodeView): readonly Named[] {
  const named: Named[] = [];
  for (const { type, part, properties } of node.resources()) {
    const receivers = Object.hasOwn(RECEIVERS, type) ? RECEIVERS[type] : undefined;
    for (const { path: general, takes, isNear = false } of receivers ?? []) {
      for (const inner of nestedPaths(properties, general)) {
        const path = part === undefined ? inner : `${part}#${inner}`;
        const found = receiverOf(graph, node.value(path));
        if (found !== undefined) named.push({ takes, isNear, path, ...found });
      }
    }
  }
  return named;
}

/** Whether it is a FIFO queue or topic; undefined where that cannot be known. */
function receiverOf(
  graph: GraphView,
  value: Value | undefined,
): Pick<Named, 'name' | 'region' | 'isFifo'> | undefined {
  if (isReference(value)) {
    const node = graph.node(value.$ref);
    if (node === undefined || !/^(sqs-queue|sns-topic)$/.test(node.service.id)) return undefined;
    const isFifo = booleanAt(node, 'FifoQueue') === true || booleanAt(node, 'FifoTopic') === true;
    const region = node.region();
    return { name: node.name, isFifo, ...(region !== undefined && { region }) };
  }
  const [, region = '', name = ''] =
    /^arn:[^:]+:(?:sqs|sns|events):([^:]*):[^:]*:([^:]+)$/.exec(
      typeof value === 'string' ? value : '',
    ) ?? [];
  return name === '' ? undefined : { name, region, isFifo: name.endsWith('.fifo') };
}
