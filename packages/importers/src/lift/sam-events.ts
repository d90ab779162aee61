import {
  catalog,
  isMap,
  type ConnectionId,
  type NodeRecord,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { own } from '../own.js';
import { freeId } from '../node-ids.js';
import { mapOf } from '../text/tree.js';
import { isSame } from './agrees.js';
import {
  draw,
  type Lift,
  type LiftDraft,
  nodesOfType,
  referredNode,
  setProperties,
  split,
} from './lift-draft.js';

/** How an event of SAM names what it comes from, and what of it the wire carries. */
interface EventKind {
  readonly source: string;
  readonly connections: readonly ConnectionId[];
  readonly carried: readonly string[];
  /** Logical id of the API that SAM makes where none is named. */
  readonly implicit?: string;
}

const MAPPING: readonly string[] = [
  'BatchSize',
  'BisectBatchOnFunctionError',
  'DestinationConfig',
  'Enabled',
  'FilterCriteria',
  'FunctionResponseTypes',
  'MaximumBatchingWindowInSeconds',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'ParallelizationFactor',
  'ScalingConfig',
  'StartingPosition',
  'TumblingWindowInSeconds',
];
const ROUTE: readonly string[] = ['Method', 'Path', 'TimeoutInMillis', 'ResponseTransferMode'];
const polled = (source: string): EventKind => ({
  source,
  connections: ['event-source-mapping'],
  carried: MAPPING,
});

const brokered = (source: string): EventKind => ({
  source,
  connections: ['broker-mapping'],
  carried: ['BatchSize', 'Queues', 'SourceAccessConfigurations', 'StartingPosition', 'Topics'],
});

/** SAM says beside the others what a mapping says of the collection. */
const COLLECTION = ['CollectionName', 'DatabaseName', 'FullDocument'];

const KINDS: ReadonlyMap<string, EventKind> = new Map([
  ['SQS', polled('Queue')],
  ['Kinesis', polled('Stream')],
  ['DynamoDB', polled('Stream')],
  ['MSK', brokered('Stream')],
  ['MQ', brokered('Broker')],
  [
    'DocumentDB',
    {
      source: 'Cluster',
      connections: ['document-mapping'],
      carried: ['BatchSize', 'SourceAccessConfigurations', 'StartingPosition', ...COLLECTION],
    },
  ],
  [
    'SNS',
    {
      source: 'Topic',
      connections: ['subscription'],
      carried: ['FilterPolicy', 'FilterPolicyScope'],
    },
  ],
  ['S3', { source: 'Bucket', connections: ['bucket-notification'], carried: [] }],
  [
    'CloudWatchLogs',
    { source: 'LogGroupName', connections: ['log-subscription'], carried: ['FilterPattern'] },
  ],
  ['Cognito', { source: 'UserPool', connections: ['user-pool-trigger'], carried: ['Trigger'] }],
  [
    'Api',
    {
      source: 'RestApiId',
      connections: ['route', 'api-states'],
      carried: ROUTE,
      implicit: 'ServerlessRestApi',
    },
  ],
  [
    'HttpApi',
    {
      source: 'ApiId',
      connections: ['route', 'api-states'],
      carried: ROUTE,
      implicit: 'ServerlessHttpApi',
    },
  ],
]);

/** What SAM makes of an event that names no source, and draws the event from. */
interface Implied {
  readonly type: string;
  readonly connection: ConnectionId;
  /** What stands on the node: its own path by SAM's name. */
  readonly said: Readonly<Record<string, string>>;
  readonly carried: readonly string[];
}

const same = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));

const RULE: Implied = {
  type: 'AWS::Events::Rule',
  connection: 'rule-target',
  said: {
    Schedule: 'ScheduleExpression',
    Pattern: 'EventPattern',
    ...same('EventBusName', 'Description', 'State'),
  },
  carried: ['Input', 'InputPath', 'RetryPolicy'],
};

const IMPLIED: ReadonlyMap<string, Implied> = new Map([
  ['EventBridgeRule', RULE],
  ['CloudWatchEvent', RULE],
  ['Schedule', RULE],
  [
    'ScheduleV2',
    {
      type: 'AWS::Scheduler::Schedule',
      connection: 'schedule-target',
      said: same(
        'ScheduleExpression',
        'ScheduleExpressionTimezone',
        'FlexibleTimeWindow',
        'GroupName',
        'StartDate',
        'EndDate',
        'State',
        'Description',
      ),
      carried: ['Input', 'RetryPolicy'],
    },
  ],
  [
    'IoTRule',
    {
      type: 'AWS::IoT::TopicRule',
      connection: 'device-action',
      said: {
        Sql: 'TopicRulePayload.Sql',
        AwsIotSqlVersion: 'TopicRulePayload.AwsIotSqlVersion',
      },
      carried: [],
    },
  ],
]);

/** Events of SAM's functions and state machines become the wires that they are. */
export const samEvents: Lift = (draft) => {
  for (const [id] of nodesOfType(
    draft,
    'AWS::Serverless::Function',
    'AWS::Serverless::StateMachine',
  )) {
    const events = own(draft.nodes.get(id)?.properties, 'Events');
    if (!isMap(events)) continue;
    const kept = Object.entries(events).filter(
      ([key, event]) => !liftEvent(draft, id, { key, event }),
    );
    if (kept.length === Object.keys(events).length) continue;
    const { Events: _, ...others } = draft.nodes.get(id)?.properties ?? {};
    setProperties(draft, id, kept.length === 0 ? others : { ...others, Events: mapOf(kept) });
  }
};

interface Event {
  readonly key: string;
  readonly event: Value;
}

function liftEvent(draft: LiftDraft, to: string, { key, event }: Event): boolean {
  const type = own(event, 'Type');
  const properties = own(event, 'Properties');
  if (!isMap(event) || typeof type !== 'string' || !isMap(properties)) return false;
  const implied = IMPLIED.get(type);
  if (implied !== undefined) return liftImplied(draft, to, { implied, key, event, properties });
  if (type === 'SelfManagedKafka') return liftBrokers(draft, to, { key, event, properties });
  const kind = KINDS.get(type);
  if (kind === undefined) return false;
  const written = own(properties, kind.source);
  const from =
    written === undefined && kind.implicit !== undefined
      ? implicitApi(draft, type, kind.implicit)
      : referredNode(draft, written);
  if (from === undefined) return false;
  const [carried, others] = split(
    properties,
    kind.carried.filter((name) => isSingle(name, properties)),
  );
  const isImplicit = written === undefined && kind.implicit !== undefined;
  const form = {
    kind: 'sam-event',
    key,
    properties: { ...event, Properties: kept(carried, others) },
  } as const;
  const drawn = draw(draft, {
    connections: kind.connections,
    from,
    to,
    edge: { properties: ofCollection(streamed(upper(carried))), form },
  });
  if (!drawn && isImplicit) dropUnused(draft, from);
  return drawn;
}

/** A list of triggers stays with the event: a wire has one. */
function isSingle(name: string, properties: ValueMap): boolean {
  return name !== 'Trigger' || typeof properties[name] === 'string';
}

/** A method in small letters is written back so. */
function kept(carried: ValueMap, others: ValueMap): ValueMap {
  const method = own(carried, 'Method');
  const isLoud = typeof method !== 'string' || method === method.toUpperCase();
  return isLoud ? others : { ...others, Method: method };
}

function upper(carried: ValueMap): ValueMap {
  const method = own(carried, 'Method');
  return typeof method === 'string' ? { ...carried, Method: method.toUpperCase() } : carried;
}

/** SAM has a word of its own for a route that streams. */
function streamed(carried: ValueMap): ValueMap {
  if (own(carried, 'ResponseTransferMode') !== 'RESPONSE_STREAM') return carried;
  return { ...carried, ResponseTransferMode: 'STREAM' };
}

function ofCollection(carried: ValueMap): ValueMap {
  const [collection, others] = split(carried, COLLECTION);
  if (Object.keys(collection).length === 0) return carried;
  return { ...others, DocumentDBEventSourceConfig: collection };
}

/** The API that SAM makes for events that name none: drawn, but never printed. */
function implicitApi(draft: LiftDraft, type: string, logicalId: string): string | undefined {
  const service = catalog.serviceOfType(
    type === 'Api' ? 'AWS::ApiGateway::RestApi' : 'AWS::ApiGatewayV2::Api',
  )?.id;
  if (service === undefined) return undefined;
  return existing(draft, { service, name: logicalId, properties: {} });
}

interface Said {
  readonly key: string;
  readonly event: ValueMap;
  readonly properties: ValueMap;
}

/** What SAM makes of an event says its own on a node of its own, and what its target says on the wire. */
function liftImplied(
  draft: LiftDraft,
  to: string,
  { implied, key, event, properties }: Said & { readonly implied: Implied },
): boolean {
  const [ofNode, others] = split(properties, Object.keys(implied.said));
  const [carried, rest] = split(others, implied.carried);
  const name = samName(draft, to, key);
  const service = catalog.serviceOfType(implied.type)?.id;
  const written = nested(ofNode, implied.said);
  const from =
    service === undefined ? undefined : existing(draft, { service, name, properties: written });
  if (from === undefined) return false;
  const form = { kind: 'sam-event', key, properties: { ...event, Properties: rest } } as const;
  const said = implied.connection === 'schedule-target' ? ofRetries(carried) : carried;
  const edge = { properties: said, form };
  if (draw(draft, { connections: [implied.connection], from, to, edge })) return true;
  dropUnused(draft, from);
  return false;
}

/** The logical id of what SAM makes of an event. */
function samName({ nodes }: LiftDraft, to: string, key: string): string {
  return `${nodes.get(to)?.logicalId ?? to}${key}`;
}

/** Properties at the paths that they have on the node. */
function nested(properties: ValueMap, paths: Implied['said']): ValueMap {
  const all: Record<string, Value> = {};
  for (const [name, value] of Object.entries(properties)) {
    const [head = name, inner] = (paths[name] ?? name).split('.');
    const old = all[head];
    all[head] = inner === undefined ? value : { ...(isMap(old) ? old : {}), [inner]: value };
  }
  return mapOf(Object.entries(all));
}

/** A schedule's wire says retries one by one. */
function ofRetries(carried: ValueMap): ValueMap {
  const { RetryPolicy: retries, ...others } = carried;
  return isMap(retries) ? { ...others, ...retries } : carried;
}

const BROKERS = ['Topics', 'BatchSize', 'SourceAccessConfigurations', 'StartingPosition'];

/** Brokers of Kafka that are named by their addresses: events that name the same ones share a node. */
function liftBrokers(draft: LiftDraft, to: string, { key, event, properties }: Said): boolean {
  const { KafkaBootstrapServers: servers, ...others } = properties;
  if (!Array.isArray(servers)) return false;
  const service = outsideService('broker-mapping', draft.nodes.get(to)?.service ?? '');
  if (service === undefined) return false;
  const node = {
    service,
    name: samName(draft, to, key),
    properties: { BootstrapServers: servers },
  };
  const shared = [...draft.nodes].find(
    ([, it]) => it.service === service && isSame(it.properties, node.properties),
  )?.[0];
  const from = shared ?? freeId(node.name, { has: (id) => draft.nodes.has(id) });
  if (shared === undefined) draft.nodes.set(from, { ...node, name: from });
  const [carried, rest] = split(others, BROKERS);
  const form = { kind: 'sam-event', key, properties: { ...event, Properties: rest } } as const;
  const edge = { properties: carried, form };
  if (draw(draft, { connections: ['broker-mapping'], from, to, edge })) return true;
  dropUnused(draft, from);
  return false;
}

/** The service without a type of CloudFormation that may have such a wire. */
function outsideService(connection: ConnectionId, target: string): string | undefined {
  return catalog.services.find(
    ({ id, type }) =>
      type === undefined && catalog.meanings(id, target).some((it) => it.id === connection),
  )?.id;
}

/** A node for what SAM makes by itself, under the logical id that SAM gives it. */
function existing(
  draft: LiftDraft,
  node: Pick<NodeRecord, 'service' | 'name' | 'properties'>,
): string | undefined {
  const known = draft.nodes.get(node.name);
  if (known !== undefined) return known.external === undefined ? undefined : node.name;
  if (!/^[A-Za-z][A-Za-z0-9]{0,63}$/.test(node.name)) return undefined;
  draft.nodes.set(node.name, { ...node, external: { ref: { Ref: node.name } } });
  return node.name;
}

function dropUnused(draft: LiftDraft, id: string): void {
  const isUsed = [...draft.edges.values()].some(
    ({ from, form }) => from === id && form !== undefined,
  );
  const { external, logicalId } = draft.nodes.get(id) ?? {};
  if (!isUsed && (external !== undefined || logicalId === undefined)) draft.nodes.delete(id);
}
