import {
  catalog,
  isMap,
  type ConnectionId,
  type NodeRecord,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { own } from '../own.js';
import { mapOf } from '../text/tree.js';
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
const ROUTE: readonly string[] = ['Method', 'Path', 'TimeoutInMillis'];
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

const RULES: ReadonlySet<string> = new Set(['EventBridgeRule', 'CloudWatchEvent', 'Schedule']);
/** What a rule that SAM makes has, by SAM's name for it. */
const OF_RULE: ReadonlyMap<string, string> = new Map([
  ['Schedule', 'ScheduleExpression'],
  ['Pattern', 'EventPattern'],
]);
const CARRIED_BY_TARGET = ['Input', 'InputPath', 'RetryPolicy'];

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
  if (RULES.has(type)) return liftRule(draft, to, { key, event, properties });
  const kind = KINDS.get(type);
  if (kind === undefined) return false;
  const written = own(properties, kind.source);
  const from =
    written === undefined && kind.implicit !== undefined
      ? implicitApi(draft, type, kind.implicit)
      : referredNode(draft, written);
  if (from === undefined) return false;
  const [carried, others] = split(properties, kind.carried);
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
    edge: { properties: ofCollection(upper(carried)), form },
  });
  if (!drawn && isImplicit) dropUnused(draft, from);
  return drawn;
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

/** The rule that SAM makes of an event: what it says stands on the rule, what its target says on the wire. */
function liftRule(
  draft: LiftDraft,
  to: string,
  {
    key,
    event,
    properties,
  }: { readonly key: string; readonly event: ValueMap; readonly properties: ValueMap },
): boolean {
  const said = ['Schedule', 'Pattern', 'EventBusName', 'Description', 'State'];
  const [ofRule, others] = split(properties, said);
  const [carried, rest] = split(others, CARRIED_BY_TARGET);
  const renamed = Object.entries(ofRule).map(
    ([name, value]) => [OF_RULE.get(name) ?? name, value] as const,
  );
  const name = `${draft.nodes.get(to)?.logicalId ?? to}${key}`;
  const service = catalog.serviceOfType('AWS::Events::Rule')?.id;
  const from =
    service === undefined
      ? undefined
      : existing(draft, { service, name, properties: mapOf(renamed) });
  if (from === undefined) return false;
  const form = { kind: 'sam-event', key, properties: { ...event, Properties: rest } } as const;
  if (draw(draft, { connections: ['rule-target'], from, to, edge: { properties: carried, form } }))
    return true;
  dropUnused(draft, from);
  return false;
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
  if (!isUsed && draft.nodes.get(id)?.external !== undefined) draft.nodes.delete(id);
}
