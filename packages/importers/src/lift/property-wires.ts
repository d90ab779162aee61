import { isMap, type ConnectionId, type Value, type ValueMap } from '@archivolt/model';
import { own } from '../own.js';
import { mapOf } from '../text/tree.js';
import {
  draw,
  type Lift,
  type LiftDraft,
  referredNode,
  serviceOf,
  setProperties,
  split,
} from './lift-draft.js';

/** A property that says that its resource is connected with another. */
interface PropertyKind {
  /** Path of the property; a last `*` is each item of the list. */
  readonly path: string;
  readonly connection: ConnectionId;
  /** Where in the value the other is named; empty when the value itself names it. */
  readonly names: string;
  readonly carried?: readonly string[];
  /** What the path alone says of the wire. */
  readonly says?: ValueMap;
  /** The other is what the wire comes from. */
  readonly isTarget?: boolean;
}

const INPUTS = ['Input', 'InputPath', 'InputTransformer', 'RetryPolicy'];
const NOTIFICATION = 'NotificationConfiguration';
const KINDS: readonly PropertyKind[] = [
  {
    path: 'RedrivePolicy',
    connection: 'dead-letter',
    names: 'deadLetterTargetArn',
    carried: ['maxReceiveCount'],
  },
  { path: 'DeadLetterConfig', connection: 'dead-letter', names: 'TargetArn' },
  { path: 'DeadLetterQueue', connection: 'dead-letter', names: 'TargetArn' },
  ...['OnFailure', 'OnSuccess'].map((name) => ({
    path: `EventInvokeConfig.DestinationConfig.${name}`,
    connection: 'destination' as const,
    names: 'Destination',
    says: name === 'OnSuccess' ? { On: 'success' } : {},
  })),
  { path: 'Targets.*', connection: 'rule-task', names: 'EcsParameters.TaskDefinitionArn' },
  { path: 'Targets.*', connection: 'rule-job', names: 'Arn', carried: INPUTS },
  {
    path: 'Targets.*',
    connection: 'rule-graphql',
    names: 'Arn',
    carried: [...INPUTS, 'AppSyncParameters'],
  },
  { path: 'Targets.*', connection: 'rule-runbook', names: 'Arn', carried: INPUTS },
  {
    path: 'Targets.*',
    connection: 'rule-target',
    names: 'Arn',
    carried: INPUTS,
  },
  {
    path: `${NOTIFICATION}.LambdaConfigurations.*`,
    connection: 'bucket-notification',
    names: 'Function',
  },
  {
    path: `${NOTIFICATION}.QueueConfigurations.*`,
    connection: 'bucket-notification',
    names: 'Queue',
  },
  {
    path: `${NOTIFICATION}.TopicConfigurations.*`,
    connection: 'bucket-notification',
    names: 'Topic',
  },
  { path: 'Subscription.*', connection: 'subscription', names: 'Endpoint' },
  { path: 'EventBusName', connection: 'bus-rule', names: '', isTarget: true },
  { path: 'S3BucketName', connection: 'trail-bucket', names: '' },
  { path: 'MutualTlsAuthentication', connection: 'trust-store', names: 'TruststoreUri' },
  { path: 'LoggingConfiguration', connection: 'access-log-bucket', names: 'DestinationBucketName' },
  { path: 'ArtifactStore', connection: 'pipeline-store', names: 'Location' },
  { path: 'Notifications', connection: 'told-topic', names: 'SNSTopicArn' },
  { path: 'Parameters.*', connection: 'stack-parameter', names: '' },
  { path: 'Source', connection: 'pipe-source', names: '', isTarget: true },
  { path: 'Source', connection: 'pipe-broker', names: '', isTarget: true },
  { path: 'Target', connection: 'pipe-target', names: '' },
  { path: 'Target', connection: 'pipe-job', names: '' },
  { path: 'Enrichment', connection: 'pipe-enrichment', names: '' },
  { path: 'Layers.*', connection: 'layer', names: '', isTarget: true },
  { path: 'LoggingConfig.LogGroup', connection: 'logs-to', names: '' },
  { path: 'ApiStages.*', connection: 'usage-plan-api', names: 'ApiId', carried: ['Throttle'] },
  {
    path: 'CognitoIdentityProviders.*',
    connection: 'identity-provider',
    names: 'ProviderName',
    carried: ['ServerSideTokenCheck'],
    isTarget: true,
  },
  { path: 'DefinitionSubstitutions.*', connection: 'task', names: '' },
  { path: 'TargetArns.*', connection: 'link-target', names: '' },
  { path: 'ServiceRegistries.*', connection: 'service-registry', names: 'RegistryArn' },
  ...(['bucket-origin', 'function-url-origin', 'server-origin', 'address-origin'] as const).map(
    (connection) => ({
      path: 'DistributionConfig.Origins.*',
      connection,
      names: 'DomainName',
    }),
  ),
  ...['CachePolicyId', 'OriginRequestPolicyId', 'ResponseHeadersPolicyId'].map((name) => ({
    path: `DistributionConfig.DefaultCacheBehavior.${name}`,
    connection: 'behaviour-policy' as const,
    names: '',
  })),
  {
    path: 'DistributionConfig.DefaultCacheBehavior.FunctionAssociations.*',
    connection: 'edge-function',
    names: 'FunctionARN',
    carried: ['EventType'],
  },
];

const ROLES: readonly PropertyKind[] = [
  { path: 'Role', connection: 'assumes', names: '' },
  { path: 'RoleArn', connection: 'assumes', names: '' },
];

/** Properties that name another resource become wires, where the catalog has one for the two. */
export const propertyWires: Lift = (draft) => {
  for (const id of draft.nodes.keys()) {
    for (const kinds of byPath([...KINDS, ...guardsOf(draft, id)])) liftProperty(draft, id, kinds);
  }
};

/** What is left of properties that name others: roles, and what services say of their own references. */
export const referrals: Lift = (draft) => {
  for (const id of draft.nodes.keys()) {
    for (const kinds of byPath([...ROLES, ...referralsOf(draft, id)]))
      liftProperty(draft, id, kinds);
  }
};

/** Kinds that look at the same property go together: an item keeps its place in the list whichever takes it. */
function byPath(kinds: readonly PropertyKind[]): readonly (readonly PropertyKind[])[] {
  const groups = new Map<string, readonly PropertyKind[]>();
  for (const kind of kinds) groups.set(kind.path, [...(groups.get(kind.path) ?? []), kind]);
  return [...groups.values()];
}

/** Security groups of what is placed. */
function guardsOf(draft: LiftDraft, id: string): readonly PropertyKind[] {
  const service = serviceOf(draft, id);
  const property = service?.capabilities.placeable?.securityGroups;
  if (property === undefined || property.includes('#')) return [];
  const written = service?.dialects?.[draft.nodes.get(id)?.type ?? '']?.paths?.[property];
  if (written === null) return [];
  return [{ path: `${written ?? property}.*`, connection: 'guards', names: '', isTarget: true }];
}

/** What the node's service says of properties that name others, in the node's own dialect. */
function referralsOf(draft: LiftDraft, id: string): readonly PropertyKind[] {
  const service = serviceOf(draft, id);
  const paths = service?.dialects?.[draft.nodes.get(id)?.type ?? '']?.paths ?? {};
  return (service?.capabilities.refers ?? []).flatMap(({ property, list, as }) => {
    const written = Object.hasOwn(paths, property) ? paths[property] : property;
    if (written === null || written === undefined || as !== undefined) return [];
    const path = list === true ? `${written}.*` : written;
    return [{ path, connection: 'refers-to' as const, names: '' }];
  });
}

function liftProperty(draft: LiftDraft, id: string, kinds: readonly PropertyKind[]): void {
  const node = draft.nodes.get(id);
  if (node === undefined || node.external !== undefined) return;
  const path = (kinds[0]?.path ?? '').split('.');
  if (path.at(-1) !== '*') {
    const value = valueAt(node.properties, path);
    if (value !== undefined && isLifted(draft, id, { kinds, path, value })) remove(draft, id, path);
    return;
  }
  const holder = path.slice(0, -1);
  const members = valueAt(node.properties, holder);
  if (Array.isArray(members)) liftItems(draft, id, { kinds, path: holder, members });
  else if (isMap(members)) liftMembers(draft, id, { kinds, path: holder, members });
}

interface Found {
  readonly kinds: readonly PropertyKind[];
  readonly path: readonly string[];
  readonly value: Value;
}

function liftItems(
  draft: LiftDraft,
  id: string,
  { kinds, path, members }: Omit<Found, 'value'> & { readonly members: readonly Value[] },
): void {
  const kept = members.filter(
    (value, index) => !isLifted(draft, id, { kinds, path: [...path, String(index)], value }),
  );
  if (kept.length === members.length) return;
  if (kept.length === 0) remove(draft, id, path);
  else replace(draft, id, { path, value: kept });
}

/** One wire for each resource that is named, by the first name it is given. */
function liftMembers(
  draft: LiftDraft,
  id: string,
  { kinds, path, members }: Omit<Found, 'value'> & { readonly members: ValueMap },
): void {
  const seen = new Set<string>();
  for (const [key, value] of Object.entries(members)) {
    const other = referredNode(draft, value);
    if (other === undefined || seen.has(other) || key.includes('.') || /^[0-9]+$/.test(key))
      continue;
    seen.add(other);
    const at = [...path, key];
    if (isLifted(draft, id, { kinds, path: at, value })) remove(draft, id, at);
  }
}

function isLifted(draft: LiftDraft, id: string, { kinds, path, value }: Found): boolean {
  return kinds.some((kind) => isKind(draft, id, { kind, path, value }));
}

function isKind(
  draft: LiftDraft,
  id: string,
  { kind, path, value }: Omit<Found, 'kinds'> & { readonly kind: PropertyKind },
): boolean {
  const named = kind.names === '' ? value : valueIn(value, kind.names.split('.'));
  const other = referredNode(draft, named);
  if (other === undefined || other === id || !isMeant(draft, id, kind)) return false;
  const [carried, rest] =
    isMap(value) && kind.names !== '' ? split(value, kind.carried ?? []) : [{}, value];
  return draw(draft, {
    connections: [kind.connection],
    from: kind.isTarget === true ? other : id,
    to: kind.isTarget === true ? id : other,
    edge: {
      properties: { ...carried, ...kind.says },
      form: {
        kind: 'property',
        key: path.join('.'),
        ...(kind.isTarget === true ? { of: 'to' as const } : {}),
        properties: rest,
      },
    },
  });
}

/** `Role` is the execution role only where the service says so. */
function isMeant(draft: LiftDraft, id: string, { connection, path }: PropertyKind): boolean {
  if (connection !== 'assumes') return true;
  const service = serviceOf(draft, id);
  const type = draft.nodes.get(id)?.type ?? '';
  const property = service?.capabilities.principal?.property;
  if (property === undefined) return false;
  const dialect = service?.dialects?.[type]?.paths?.[property];
  return (dialect ?? property) === path;
}

function valueAt(properties: ValueMap, path: readonly string[]): Value | undefined {
  return valueIn(properties, path);
}

function valueIn(value: Value, path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>((inner, key) => own(inner, key), value);
}

function replace(
  draft: LiftDraft,
  id: string,
  { path, value }: { readonly path: readonly string[]; readonly value: Value | undefined },
): void {
  const node = draft.nodes.get(id);
  if (node !== undefined) setProperties(draft, id, changed(node.properties, path, value));
}

/** Takes a property out, and the maps around it that are empty then: they come back with it. */
function remove(draft: LiftDraft, id: string, path: readonly string[]): void {
  replace(draft, id, { path, value: undefined });
}

function changed(map: ValueMap, path: readonly string[], value: Value | undefined): ValueMap {
  const [head = '', ...rest] = path;
  const old = own(map, head);
  const inner = rest.length > 0 && isMap(old) ? changed(old, rest, value) : value;
  const isGone =
    inner === undefined || (rest.length > 0 && isMap(inner) && Object.keys(inner).length === 0);
  return mapOf(
    Object.entries(map).flatMap(([key, item]): [string, Value][] => {
      if (key !== head) return [[key, item]];
      return isGone || inner === undefined ? [] : [[key, inner]];
    }),
  );
}
