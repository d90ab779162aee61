import {
  isMap,
  logicalId,
  type ArchDocument,
  type EdgeRecord,
  type NodeRecord,
} from '@archivolt/model';
import { digest } from '../value/hash.js';
import { byText, canonical, mapReferences } from '../value/walk.js';

export interface Identified {
  readonly document: ArchDocument;
  /** The id that a node or a wire has in the design. */
  readonly idOf: (id: string) => string;
}

/**
 * The design with ids that follow from its names. Order and digests of an export come from ids, and
 * those of a drawing are random: what is drawn twice alike is then exported alike, byte for byte.
 */
export function identifyByName(document: ArchDocument): Identified {
  const nodes = new Map<string, string>();
  const taken = new Set<string>();
  for (const [id, { name, logicalId: written }] of inOrder(document.nodes, nameOfNode)) {
    nodes.set(id, free((written ?? logicalId(name)) || 'Node', taken));
  }
  const edges = new Map<string, string>();
  const edgeName = (edge: EdgeRecord): string => nameOfEdge(edge, nodes);
  for (const [id, edge] of inOrder(document.edges, edgeName)) {
    const { from, to, connection } = edge;
    edges.set(id, free(`${nodes.get(from) ?? from}-${nodes.get(to) ?? to}-${connection}`, taken));
  }
  const back = new Map([...nodes, ...edges].map(([id, name]) => [name, id]));
  return { document: renamed(document, nodes, edges), idOf: (id) => back.get(id) ?? id };
}

function nameOfNode({ name, logicalId: written, service }: NodeRecord): string {
  return `${written ?? logicalId(name)} ${name} ${service}`;
}

function nameOfEdge(
  { from, to, connection, properties }: EdgeRecord,
  nodes: ReadonlyMap<string, string>,
): string {
  const value = properties === undefined ? '' : canonical(withIds(properties, nodes));
  return `${nodes.get(from) ?? from} ${nodes.get(to) ?? to} ${connection} ${value}`;
}

/** By name, and by id where names are equal. */
function inOrder<T>(
  records: Readonly<Record<string, T>>,
  nameOf: (record: T) => string,
): readonly (readonly [string, T])[] {
  return Object.entries(records)
    .map(([id, record]) => ({ id, record, name: nameOf(record) }))
    .toSorted((a, b) => byText(a.name, b.name) || byText(a.id, b.id))
    .map(({ id, record }) => [id, record]);
}

/** How long an id may be. */
const LONGEST = 64;

function free(wish: string, taken: Set<string>): string {
  const stem = idOf(wish);
  let id = stem;
  for (let round = 2; taken.has(id); round += 1) {
    const suffix = `-${round}`;
    id = `${stem.slice(0, LONGEST - suffix.length)}${suffix}`;
  }
  taken.add(id);
  return id;
}

/** A text as an id: as it is, or shortened, with a digest of the whole. */
function idOf(wish: string): string {
  const letters = wish.replaceAll(/[^A-Za-z0-9_-]+/g, '').replace(/^[_-]+/, '');
  if (letters === wish && wish.length <= LONGEST) return wish;
  const tail = `-${digest(wish)}`;
  return `${(letters || 'Id').slice(0, LONGEST - tail.length)}${tail}`;
}

function renamed(
  document: ArchDocument,
  nodes: ReadonlyMap<string, string>,
  edges: ReadonlyMap<string, string>,
): ArchDocument {
  const { layout, nodes: nodeRecords, edges: edgeRecords, ...rest } = document;
  const ids = new Map([...edges, ...nodes]);
  return {
    ...withIds(rest, ids),
    layout,
    nodes: recordsOf(nodeRecords, (id, record) => [nodes.get(id) ?? id, withIds(record, ids)]),
    edges: recordsOf(edgeRecords, (id, record) => [
      edges.get(id) ?? id,
      {
        ...withIds(record, ids),
        from: nodes.get(record.from) ?? record.from,
        to: nodes.get(record.to) ?? record.to,
      },
    ]),
  };
}

function recordsOf<T>(
  records: Readonly<Record<string, T>>,
  entry: (id: string, record: T) => readonly [string, T],
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => entry(id, record)));
}

/** The same with references to the new ids. */
function withIds<T extends object>(value: T, ids: ReadonlyMap<string, string>): T {
  if (!isMap(value)) return value;
  const mapped: unknown = mapReferences(value, (reference) => ({
    ...reference,
    $ref: ids.get(reference.$ref) ?? reference.$ref,
  }));
  return mapped as T;
}
