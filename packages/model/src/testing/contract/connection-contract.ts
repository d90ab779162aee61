import type { Registry } from '@archivolt/cfn-spec';
import { joins, type Catalog } from '../../catalog/catalog.js';
import { initialProperties } from '../../catalog/names.js';
import { emptyDocument, type ArchDocument, type NodeRecord } from '../../document/document.js';
import type { Connection } from '../../define/connection.js';
import type { Effect } from '../../define/effect.js';
import type { Service } from '../../define/service.js';
import type { Reference } from '../../define/value.js';
import { createGraph } from '../../graph/create-graph.js';
import { propertyProblems } from './service-contract.js';
import { attributeReferences, citationProblems, hasProperty } from './template-values.js';

export interface ConnectionFacts {
  readonly catalog: Catalog;
  readonly registry: Registry;
  /** The file it was found in. */
  readonly file: string;
}

const MOST_PAIRS = 40;
const [FROM, TO, WIRE] = ['from', 'to', 'wire'];

/** Pairs of services that a connection may join. */
export function pairsOf(
  connection: Connection,
  catalog: Catalog,
): readonly (readonly [Service, Service])[] {
  const pairs = catalog.services.flatMap((start) =>
    catalog.services
      .filter((end) => joins(connection, start, end))
      .map((end) => [start, end] as const),
  );
  return pairs.slice(0, MOST_PAIRS);
}

/** Effects of a connection on the smallest diagram of each of its pairs. */
export function effectsOf(connection: Connection, catalog: Catalog): readonly MadeEffects[] {
  return pairsOf(connection, catalog).map(([start, end]) => {
    const document = minimalDiagram(connection, [start, end]);
    return {
      pair: `${start.id} to ${end.id}`,
      effects: effectsOn(connection, catalog, document),
      own: ownEffects(catalog, document),
    };
  });
}

interface MadeEffects {
  readonly pair: string;
  readonly effects: readonly Effect[];
  /** What the two ends ask for themselves. */
  readonly own: ReadonlyMap<string, readonly Effect[]>;
}

function ownEffects(
  catalog: Catalog,
  document: ArchDocument,
): ReadonlyMap<string, readonly Effect[]> {
  const nodes = createGraph(document, { catalog }).nodes();
  return new Map(nodes.map((node) => [node.id, node.service.effects?.(node) ?? []]));
}

/** What keeps a connection from being one: its effects are made and looked up. */
export function connectionProblems(
  connection: Connection,
  { catalog, registry, file }: ConnectionFacts,
): readonly string[] {
  const { rank, verb, title, overrides = [] } = connection;
  return [
    ...(connection.id === file ? [] : [`its id is not its file ${file}`]),
    ...(title.trim() === '' || verb.trim() === '' ? ['it lacks a title or a verb'] : []),
    ...(rank === undefined || Number.isFinite(rank) ? [] : ['its rank is no number']),
    ...citationProblems(connection.cite),
    ...citationProblems(connection.annotate),
    ...overrides
      .filter((id) => catalog.connection(id) === undefined)
      .map((id) => `it overrides ${id}, which is not there`),
    ...(pairsOf(connection, catalog).length === 0 ? ['it joins no two services'] : []),
    ...pairProblems(connection, catalog, registry),
  ];
}

function pairProblems(
  connection: Connection,
  catalog: Catalog,
  registry: Registry,
): readonly string[] {
  try {
    return effectsOf(connection, catalog).flatMap(({ pair, effects, own }) => {
      const [from = '', to = ''] = pair.split(' to ');
      const owners = new Map([
        [FROM, catalog.service(from)],
        [TO, catalog.service(to)],
      ]);
      const look = { registry, effects, owners, own };
      const problems = effects.flatMap((effect) => [
        ...effectProblems(effect, look),
        ...attributeReferences(effect).flatMap((reference) => referenceProblems(reference, look)),
      ]);
      return [...new Set(problems)].map((problem) => `${pair}: ${problem}`);
    });
  } catch (problem) {
    return [`its effects throw: ${String(problem)}`];
  }
}

interface Look {
  readonly registry: Registry;
  readonly effects: readonly Effect[];
  readonly owners: ReadonlyMap<string | undefined, Service | undefined>;
  readonly own: ReadonlyMap<string, readonly Effect[]>;
}

function effectProblems(effect: Effect, look: Look): readonly string[] {
  const { registry } = look;
  if (effect.kind === 'resource') {
    const { type, properties } = effect;
    return registry.resource(type) === undefined
      ? [`CloudFormation has no type ${type}`]
      : propertyProblems(registry, type, { properties, isWhole: true });
  }
  if (effect.kind === 'property') {
    const type = typeOf(effect.on, look);
    if (type === undefined) return [];
    const path = effect.path.map(String);
    return hasProperty(registry, type, path) ? [] : [`${type} has no ${path.join('.')}`];
  }
  if (effect.kind === 'grant') {
    const isEmpty = effect.actions.length === 0 || effect.resources.length === 0;
    const isWide = effect.resources.includes('*') && effect.wildcard === undefined;
    return [
      ...(isEmpty ? ['a grant without actions or resources'] : []),
      ...(isWide ? ['a grant on * without a reason'] : []),
    ];
  }
  return [];
}

function referenceProblems(reference: Reference, look: Look): readonly string[] {
  const { $ref, attr, part } = reference;
  if (![FROM, TO, WIRE].includes($ref)) return [`a reference to ${$ref}, which is not there`];
  const type = typeOf(reference, look);
  if (type === undefined) {
    const isKnown = $ref !== WIRE && part === undefined;
    return isKnown ? [] : [`a reference to ${$ref}#${part}, which is not there`];
  }
  if (attr === undefined || look.registry.attribute(type, attr) !== undefined) return [];
  return [`${type} has no attribute ${attr}`];
}

/** The type a reference names: a service's, its part's, a role's, or that of a resource of the wire. */
function typeOf({ $ref, part }: Reference, { effects, owners, own }: Look): string | undefined {
  const made = effects.find((effect) => 'name' in effect && effect.name === part);
  if (made?.kind === 'resource' && $ref === WIRE) return made.type;
  if (made?.kind === 'permit' && $ref === WIRE) {
    return owners.get(made.on.$ref)?.capabilities.resourcePolicy?.type;
  }
  const isOwnRole = own.get($ref)?.some((effect) => effect.kind === 'role' && effect.name === part);
  if (part === 'role' || made?.kind === 'role' || isOwnRole === true) return 'AWS::IAM::Role';
  const permit = effects.find((effect) => effect.kind === 'permit' && effect.name === part);
  if (permit?.kind === 'permit' && $ref === WIRE) {
    return owners.get(permit.on.$ref)?.capabilities.resourcePolicy?.type;
  }
  const service = owners.get($ref);
  return part === undefined ? service?.type : service?.parts?.[part]?.type;
}

function effectsOn(
  connection: Connection,
  catalog: Catalog,
  document: ArchDocument,
): readonly Effect[] {
  const graph = createGraph(document, { catalog });
  const wire = graph.wire(WIRE ?? '');
  if (wire === undefined) return [];
  const { source, target } = wire;
  if (connection.refuses?.({ source, target }) !== undefined) return [];
  return connection.effects({ source, target, wire, graph });
}

/** Two new nodes and a new wire, as a user would draw them. */
function minimalDiagram(connection: Connection, [start, end]: readonly [Service, Service]) {
  const nodes = { from: newNode(start, 'Start'), to: newNode(end, 'End') };
  const bare: ArchDocument = { ...emptyDocument(), nodes };
  const graph = createGraph(bare);
  const [source, target] = [graph.node('from'), graph.node('to')];
  const { initial = {} } = connection;
  const properties =
    typeof initial !== 'function'
      ? initial
      : source !== undefined && target !== undefined
        ? initial({ source, target })
        : {};
  const wire = { connection: connection.id, from: 'from', to: 'to', properties };
  return { ...bare, edges: { wire } };
}

function newNode(service: Service, name: string): NodeRecord {
  const { properties = {}, parts = {} } = initialProperties(service);
  const records = Object.entries(parts).map(([part, values]) => [part, { properties: values }]);
  return {
    service: service.id,
    name,
    properties,
    parts: Object.fromEntries(records) as NonNullable<NodeRecord['parts']>,
    ...(service.type === undefined ? { type: 'AWS::SSM::Parameter' } : {}),
  };
}
