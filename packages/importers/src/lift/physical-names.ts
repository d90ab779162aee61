import { isMap, isReference, type NodeRecord, type Value } from '@archivolt/model';
import { own } from '../own.js';

/** How resources of a type are called, and how others call them by that. */
interface Naming {
  readonly property: string;
  /** What others' properties that want the name are called. */
  readonly key: string;
  /** Service and kind in an ARN. */
  readonly arn?: readonly [service: string, before: string];
}

const BUCKET: Naming = { property: 'BucketName', key: 'BucketName', arn: ['s3', ''] };
const FUNCTION: Naming = {
  property: 'FunctionName',
  key: 'FunctionName',
  arn: ['lambda', 'function:'],
};
const TABLE: Naming = { property: 'TableName', key: 'TableName', arn: ['dynamodb', 'table/'] };
const machine = (property: string): Naming => ({
  property,
  key: 'StateMachineName',
  arn: ['states', 'stateMachine:'],
});
const API: Naming = { property: 'Name', key: 'ApiName' };

const NAMINGS: ReadonlyMap<string, Naming> = new Map<string, Naming>([
  ['AWS::ApiGateway::RestApi', API],
  ['AWS::Athena::WorkGroup', { property: 'Name', key: 'WorkGroup', arn: ['athena', 'workgroup/'] }],
  [
    'AWS::CodeBuild::Project',
    { property: 'Name', key: 'ProjectName', arn: ['codebuild', 'project/'] },
  ],
  ['AWS::DynamoDB::Table', TABLE],
  [
    'AWS::ECR::Repository',
    { property: 'RepositoryName', key: 'RepositoryName', arn: ['ecr', 'repository/'] },
  ],
  [
    'AWS::Events::EventBus',
    { property: 'Name', key: 'EventBusName', arn: ['events', 'event-bus/'] },
  ],
  ['AWS::Glue::Crawler', { property: 'Name', key: 'CrawlerName', arn: ['glue', 'crawler/'] }],
  ['AWS::Glue::Job', { property: 'Name', key: 'JobName', arn: ['glue', 'job/'] }],
  ['AWS::Kinesis::Stream', { property: 'Name', key: 'StreamName', arn: ['kinesis', 'stream/'] }],
  [
    'AWS::KinesisFirehose::DeliveryStream',
    {
      property: 'DeliveryStreamName',
      key: 'DeliveryStreamName',
      arn: ['firehose', 'deliverystream/'],
    },
  ],
  ['AWS::Lambda::Function', FUNCTION],
  [
    'AWS::RDS::DBCluster',
    { property: 'DBClusterIdentifier', key: 'DBClusterIdentifier', arn: ['rds', 'cluster:'] },
  ],
  ['AWS::S3::Bucket', BUCKET],
  ['AWS::SNS::Topic', { property: 'TopicName', key: 'TopicName', arn: ['sns', ''] }],
  ['AWS::SQS::Queue', { property: 'QueueName', key: 'QueueName', arn: ['sqs', ''] }],
  ['AWS::Serverless::Api', API],
  ['AWS::Serverless::Function', FUNCTION],
  ['AWS::Serverless::SimpleTable', TABLE],
  ['AWS::Serverless::StateMachine', machine('Name')],
  ['AWS::StepFunctions::StateMachine', machine('StateMachineName')],
]);

/** Nodes by the names that a template gives their resources itself, where these are of one node alone. */
export interface PhysicalNames {
  /** By the ARN, as `sqs:orders`. */
  readonly arns: ReadonlyMap<string, string>;
  /** By a property that wants the name, and the name: `QueueName=orders`. */
  readonly keys: ReadonlyMap<string, string>;
  /** Name of a node's resource. */
  readonly names: ReadonlyMap<string, string>;
}

export const NO_NAMES: PhysicalNames = { arns: new Map(), keys: new Map(), names: new Map() };

export function physicalNames(nodes: ReadonlyMap<string, NodeRecord>): PhysicalNames {
  const [arns, keys, names] = [new Map<string, string>(), new Map<string, string>(), new Map()];
  const twice = new Set<string>();
  for (const [id, { type = '', properties, external }] of nodes) {
    const naming = external === undefined ? NAMINGS.get(type) : undefined;
    const name = naming === undefined ? undefined : spelled(own(properties, naming.property));
    if (naming === undefined || name === undefined || name === '') continue;
    const key = `${naming.key}=${name}`;
    if (keys.has(key)) twice.add(key);
    keys.set(key, id);
    names.set(id, name);
    if (naming.arn !== undefined) arns.set(`${naming.arn[0]}:${naming.arn[1]}${name}`, id);
  }
  const isOne = (id: string) => ![...twice].some((key) => keys.get(key) === id);
  const kept = (map: ReadonlyMap<string, string>) =>
    twice.size === 0 ? map : new Map([...map].filter(([, id]) => isOne(id)));
  return { arns: kept(arns), keys: kept(keys), names };
}

/** Nodes that a value names by what they are called: by an ARN, or where a property wants the name. */
export function calledIn(value: Value, known: PhysicalNames): ReadonlySet<string> {
  const found = new Set<string>();
  if (known.keys.size === 0) return found;
  const note = (id: string | undefined) => {
    if (id !== undefined) found.add(id);
  };
  const walk = (item: Value): void => {
    if (isReference(item)) return;
    const text = spelled(item);
    if (text !== undefined) note(calledByArn(text, known));
    if (Array.isArray(item)) for (const entry of item as readonly Value[]) walk(entry);
    if (!isMap(item)) return;
    for (const [key, entry] of Object.entries(item)) {
      note(calledBy(key, entry, known));
      walk(entry);
    }
    const { Name: key, Value: entry } = item;
    if (typeof key === 'string' && entry !== undefined) note(calledBy(key, entry, known));
  };
  walk(value);
  return found;
}

/** The node that a property which wants a name names by that. */
export function calledBy(key: string, value: Value, known: PhysicalNames): string | undefined {
  const text = known.keys.size === 0 ? undefined : spelled(value);
  return text === undefined ? undefined : known.keys.get(`${key}=${text}`);
}

/** Partition, service, region, account and the resource. */
const ARN = /^arn:[^:]*:([a-z0-9-]+):[^:]*:[^:]*:(.+)$/s;

/** The node whose ARN a text is, or the ARN of what is inside of that one: an object, an index, a version. */
export function calledByArn(text: string, { arns }: PhysicalNames): string | undefined {
  if (arns.size === 0 || !text.startsWith('arn:')) return undefined;
  const [, service = '', resource = ''] = ARN.exec(text.replaceAll(PSEUDO, PLAIN)) ?? [];
  const whole = `${service}:${resource.replaceAll(PLAINED, SPELLED)}`;
  for (let end = whole.length; end > service.length; end = cut(whole, end)) {
    const found = arns.get(whole.slice(0, end));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the last step of an ARN begins. */
function cut(text: string, end: number): number {
  return Math.max(text.lastIndexOf('/', end - 1), text.lastIndexOf(':', end - 1));
}

const PSEUDO = /\$\{AWS::(\w+)\}/g;
const PLAIN = '${AWS..$1}';
const PLAINED = /\$\{AWS\.\.(\w+)\}/g;
const SPELLED = '${AWS::$1}';

/** A text with variables in it, as `Fn::Sub` writes it; undefined where it is more than that. */
export function spelled(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (!isMap(value) || isReference(value)) return undefined;
  const { Ref: name, 'Fn::Sub': text, 'Fn::Join': joined } = value;
  if (typeof name === 'string') return `\${${name}}`;
  if (typeof text === 'string') return text;
  const [separator, items]: readonly Value[] = Array.isArray(joined) ? joined : [];
  if (typeof separator !== 'string' || !Array.isArray(items)) return undefined;
  const steps = (items as readonly Value[]).map((item) => spelled(item));
  return steps.every((step) => step !== undefined) ? steps.join(separator) : undefined;
}
