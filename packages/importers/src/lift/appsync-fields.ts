import { type ResourceRecord, type Value, type ValueMap } from '@archivolt/model';
import { own } from '../own.js';
import { drawWire, type Lift, type LiftDraft, nodesOfType, referredNode } from './lift-draft.js';
import { namedBy } from './mentions.js';
import { namingRole, roleWith } from './own-role.js';
import { listOf } from './statements.js';

/** Where data sources name what they read. */
const NAMED_BY: readonly (readonly string[])[] = [
  ['LambdaConfig', 'LambdaFunctionArn'],
  ['DynamoDBConfig', 'TableName'],
  ['EventBridgeConfig', 'EventBusArn'],
  ['OpenSearchServiceConfig', 'Endpoint'],
  ['RelationalDatabaseConfig', 'RdsHttpEndpointConfig', 'DbClusterIdentifier'],
];
const FUNCTION = 'AWS::AppSync::FunctionConfiguration';

/**
 * Resolvers of an API: a wire from each field to what its data sources read. A resolver goes with its wire,
 * and so does a data source, with its role, that is there for this field alone.
 */
export const appsyncFields: Lift = (draft) => {
  const users = new Map<string, string[]>();
  for (const [id, { properties }] of nodesOfType(draft, 'AWS::AppSync::Resolver')) {
    const from = referredNode(draft, own(properties, 'ApiId'));
    const [type, field] = [own(properties, 'TypeName'), own(properties, 'FieldName')];
    if (from === undefined || typeof type !== 'string' || typeof field !== 'string') continue;
    const sources = sourcesOf(draft, properties, from);
    const wires = [...sources].flatMap((source) => {
      const to = targetOf(draft, source);
      const wire = to && drawField(draft, [from, to], { Type: type, Field: field });
      return wire === undefined ? [] : [[source, wire] as const];
    });
    const [[, first] = []] = wires;
    if (first === undefined || !moveTo(draft, first, { part: 'resolver', id })) continue;
    for (const [source, wire] of wires) users.set(source, [...(users.get(source) ?? []), wire]);
  }
  for (const [id, [wire, ...others]] of users) {
    if (wire !== undefined && others.length === 0) moveTo(draft, wire, { part: 'dataSource', id });
  }
};

function drawField(
  draft: LiftDraft,
  [from, to]: readonly [string, string],
  properties: ValueMap,
): string | undefined {
  const form = { kind: 'resource', key: 'written' } as const;
  const wish = { connections: ['graphql-field'], from, to, edge: { properties, form } } as const;
  return drawWire(draft, wish);
}

/** The data sources of a resolver: its own, or those of the functions in its pipeline. */
function sourcesOf(draft: LiftDraft, resolver: ValueMap, api: string): ReadonlySet<string> {
  const steps = listOf(own(own(resolver, 'PipelineConfig'), 'Functions')).flatMap((step) => {
    const node = draft.nodes.get(referredNode(draft, step) ?? '');
    return node?.type === FUNCTION ? [node.properties] : [];
  });
  return new Set([resolver, ...steps].flatMap((it) => sourceIn(draft, it, api) ?? []));
}

function sourceIn(draft: LiftDraft, properties: ValueMap, api: string): string | undefined {
  const name = own(properties, 'DataSourceName');
  if (name === undefined) return undefined;
  const named = referredNode(draft, name);
  return nodesOfType(draft, 'AWS::AppSync::DataSource').find(
    ([id, node]) =>
      id === named ||
      (typeof name === 'string' &&
        own(node.properties, 'Name') === name &&
        referredNode(draft, own(node.properties, 'ApiId')) === api),
  )?.[0];
}

function targetOf(draft: LiftDraft, source: string): string | undefined {
  const properties: Value = draft.nodes.get(source)?.properties ?? {};
  const [found] = NAMED_BY.flatMap((path) => {
    const said = path.reduce<Value | undefined>((inner, key) => own(inner, key), properties);
    return referredNode(draft, said) ?? [];
  });
  return found;
}

/** Gives a resource, and the role that is its own, to a wire, unless others name it. Whether it did. */
function moveTo(
  draft: LiftDraft,
  wire: string,
  { part, id }: { readonly part: string; readonly id: string },
): boolean {
  const [edge, node] = [draft.edges.get(wire), draft.nodes.get(id)];
  if (edge === undefined || node === undefined || node.files !== undefined) return false;
  const others = Object.keys(node.parts ?? {}).filter((name) => name !== 'ownRole');
  const isNamed = [...draft.nodes].some(
    ([other, it]) => other !== id && namedBy(draft, it).has(id),
  );
  const logicalId = node.logicalId ?? id;
  const isMentioned = (draft.mentions.get(logicalId) ?? 0) > (part === 'resolver' ? 0 : 1);
  if (isNamed || isMentioned || others.length > 0) return false;
  const record: ResourceRecord = {
    logicalId,
    ...(node.type === undefined ? {} : { type: node.type }),
    ...(node.attributes === undefined ? {} : { attributes: node.attributes }),
    properties: namingRole(node.properties, { id, wire }),
  };
  draft.edges.set(wire, {
    ...edge,
    parts: { ...edge.parts, [part]: record, ...roleWith(node) },
  });
  draft.nodes.delete(id);
  draft.moved.set(id, { $ref: wire, part });
  return true;
}
