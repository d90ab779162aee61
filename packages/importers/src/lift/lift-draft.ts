import {
  catalog,
  type ArchDocument,
  type ConnectionId,
  type EdgeRecord,
  isMap,
  isReference,
  mentionsOf,
  type NodeRecord,
  type Reference,
  type Service,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { freeId } from '../node-ids.js';
import { mapOf } from '../text/tree.js';
import type { Names } from './mentions.js';
import { calledByArn, spelled } from './physical-names.js';
import type { TrackedMap, WireMap } from './tracked-map.js';

/** A document's nodes and wires while resources and properties of a template become wires. */
export interface LiftDraft {
  /** As it was read; its nodes and edges are as they were. */
  readonly document: ArchDocument;
  readonly nodes: TrackedMap<NodeRecord>;
  readonly edges: WireMap;
  /** Ids of wires that were found not to come back equal. */
  readonly excluded: ReadonlySet<string>;
  /** Resources that have become parts, by the ids they had. */
  readonly moved: Map<string, { readonly $ref: string; readonly part: string }>;
  /** Nodes by the logical ids of their resources. */
  readonly names: Names;
  /** What nodes name, as far as it was asked for. */
  readonly named: WeakMap<NodeRecord, ReadonlySet<string>>;
  /** Logical ids that something names by text or by reference, by how many values do. */
  readonly mentions: ReadonlyMap<string, number>;
}

/** One kind of folding: finds what it understands and leaves the rest. */
export type Lift = (draft: LiftDraft) => void;

export interface Wish {
  /** Connections it may be, the best first. */
  readonly connections: readonly ConnectionId[];
  readonly from: string;
  readonly to: string;
  readonly edge: Pick<EdgeRecord, 'form' | 'parts' | 'properties'>;
}

/** Draws a wire where the catalog knows one between these services. Whether it did. */
export function draw(draft: LiftDraft, wish: Wish): boolean {
  return drawWire(draft, wish) !== undefined;
}

/** Same; the id of the wire. */
export function drawWire(
  draft: LiftDraft,
  { connections, from, to, edge }: Wish,
): string | undefined {
  const known = catalog.meanings(serviceIdOf(draft, from), serviceIdOf(draft, to));
  const connection = connections.find((id) => known.some((item) => item.id === id));
  if (connection === undefined) return undefined;
  const name = `${from}-${to}-${edge.form?.key ?? connection}`.slice(0, 60);
  const id = freeId(name, { has: (id) => draft.nodes.has(id) || draft.edges.has(id) });
  const { properties, ...rest } = edge;
  const carried =
    properties === undefined || Object.keys(properties).length === 0 ? {} : { properties };
  if (draft.excluded.has(id)) {
    draft.edges.set(id, { connection, from, to });
    return undefined;
  }
  draft.edges.set(id, { connection, from, to, ...carried, ...rest });
  return id;
}

function serviceIdOf({ nodes }: LiftDraft, id: string): string {
  return nodes.get(id)?.service ?? '';
}

/** The definition of a node's service. */
export function serviceOf(draft: LiftDraft, id: string): Service | undefined {
  return catalog.service(serviceIdOf(draft, id));
}

/** The node that a value names, by itself or by its alias, when it names nothing else. */
export function referredNode(draft: LiftDraft, value: Value | undefined): string | undefined {
  const named = referred(draft, value);
  return named?.part === undefined || named.part === 'alias' ? named?.$ref : undefined;
}

/** The one resource that a value names: a reference, or a text that is its name or its ARN. */
export function referred(
  { nodes, names }: Pick<LiftDraft, 'nodes' | 'names'>,
  value: Value | undefined,
): Reference | undefined {
  if (value === undefined || isReference(value)) return value;
  const called = calledByArn(spelled(value) ?? '', names.physical);
  if (called !== undefined) return nodes.has(called) ? { $ref: called } : undefined;
  if (!isMap(value)) return undefined;
  const address = addressIn(value);
  if (address !== undefined) return referred({ nodes, names }, address);
  const { 'Fn::Sub': text, 'Fn::Join': joined } = value;
  if (joined !== undefined && !isJoinedName(joined)) return undefined;
  if (text !== undefined && (typeof text !== 'string' || !NAMES_ONE.test(text))) return undefined;
  if (text === undefined && joined === undefined) return undefined;
  const probe = { service: '', name: '', properties: { value } };
  const found = mentionsOf(probe).map(({ node, name = '' }) =>
    resourceNamed(nodes, node ?? names.get(name), name),
  );
  const [first, second] = new Map(found.map((it) => [JSON.stringify(it), it])).values();
  return second === undefined ? first : undefined;
}

/** One variable that is no pseudo parameter, alone or after what an ARN or a URL has before a name. */
const NAMES_ONE = /^(?:[^$]|\$\{AWS::\w+\})*(?<=^|[:/])\$\{(?!AWS::)[\w.]+\}$/;

/** The address of which a value is the host, as of a function's URL. */
function addressIn({ 'Fn::Select': selected }: ValueMap): Value | undefined {
  const [at, items]: readonly Value[] = Array.isArray(selected) ? selected : [];
  const split = isMap(items) ? items['Fn::Split'] : undefined;
  const [delimiter, text]: readonly Value[] = Array.isArray(split) ? split : [];
  return Number(at) === 2 && delimiter === '/' ? text : undefined;
}

/** Parts of an ARN before one name. */
function isJoinedName(joined: Value): boolean {
  const [separator, items]: readonly Value[] = Array.isArray(joined) ? joined : [];
  if (typeof separator !== 'string' || !Array.isArray(items)) return false;
  const list: readonly Value[] = items;
  const before = list.at(-2);
  const isAfter =
    list.length === 1 ||
    separator === ':' ||
    separator === '/' ||
    (separator === '' && typeof before === 'string' && /[:/]$/.test(before));
  return isAfter && isMap(list.at(-1));
}

function resourceNamed(
  nodes: LiftDraft['nodes'],
  id: string | undefined,
  name: string,
): Reference | undefined {
  const node = id === undefined ? undefined : nodes.get(id);
  if (id === undefined || node === undefined) return undefined;
  const part = Object.entries(node.parts ?? {}).find(
    ([, { logicalId }]) => logicalId === name,
  )?.[0];
  return part === undefined ? { $ref: id } : { $ref: id, part };
}

/** Nodes of some CloudFormation type, in order. */
export function nodesOfType(
  draft: LiftDraft,
  ...types: readonly string[]
): readonly [string, NodeRecord][] {
  return [...draft.nodes].filter(([, node]) => types.includes(node.type ?? ''));
}

export function setProperties(draft: LiftDraft, id: string, properties: ValueMap): void {
  const node = draft.nodes.get(id);
  if (node !== undefined) draft.nodes.set(id, { ...node, properties });
}

/** A map with some of its members, and the others. */
export function split(map: ValueMap, names: readonly string[]): readonly [ValueMap, ValueMap] {
  const entries = Object.entries(map);
  return [
    mapOf(entries.filter(([name]) => names.includes(name))),
    mapOf(entries.filter(([name]) => !names.includes(name))),
  ];
}
