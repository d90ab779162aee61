import type { ArchDocument, EdgeRecord, NodeRecord, Value, ValueMap } from '@archivolt/model';
import { canonical, fromEntries, mapReferences } from '../value/walk.js';
import type { Printed } from './agreement.js';

/** A template that was read, before and after a change of its text, in the ids of the design that it belongs to. */
export interface Aligned {
  readonly before: ArchDocument;
  readonly after: ArchDocument;
}

/**
 * Gives what was read the ids that the design has for the same things: nodes by their logical ids, wires by
 * what they are and their ends. A resource whose logical id alone changed keeps its node.
 */
export function alignIds(
  design: { readonly document: ArchDocument; readonly printed: Printed },
  read: Aligned,
): Aligned {
  const { document, printed } = design;
  const known = nodesByLogicalId(document, printed);
  const was = nodeIds(read.before, known, document);
  const renamed = renamedNodes(read);
  const byLogicalId = new Map(known);
  for (const [id, old] of renamed) {
    const node = was.get(old);
    if (node !== undefined) byLogicalId.set(logicalIdOf(read.after.nodes[id], id), node);
  }
  const is = nodeIds(read.after, byLogicalId, document);
  const before = withIds(read.before, was, document);
  return {
    before,
    after: withIds(read.after, is, { ...document, edges: { ...before.edges, ...document.edges } }),
  };
}

/** The nodes of a design by the logical ids that it prints them under. */
export function nodesByLogicalId(
  { nodes }: ArchDocument,
  { graph }: Printed,
): ReadonlyMap<string, string> {
  const own = Object.entries(nodes).map(
    ([id, node]) => [logicalIdOf(node, node.name), id] as const,
  );
  const printed = [...graph.resources.values()].flatMap(({ logicalId, owner, purpose }) =>
    'node' in owner && purpose === 'primary' ? [[logicalId, owner.node] as const] : [],
  );
  return new Map([...own, ...printed]);
}

function logicalIdOf(node: NodeRecord | undefined, id: string): string {
  return node?.logicalId ?? id;
}

function nodeIds(
  read: ArchDocument,
  known: ReadonlyMap<string, string>,
  { nodes, edges, layout }: ArchDocument,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set(
    [nodes, edges, layout.notes, layout.groups].flatMap((it) => Object.keys(it)),
  );
  const given = new Set<string>();
  for (const [id, node] of Object.entries(read.nodes)) {
    const same = known.get(logicalIdOf(node, id));
    if (same === undefined || given.has(same)) continue;
    ids.set(id, same);
    given.add(same);
  }
  for (const id of Object.keys(read.nodes)) {
    if (ids.has(id)) continue;
    const free = freeId(
      id,
      (it) => given.has(it) || (taken.has(it) && !isImplied(read, nodes, it)),
    );
    ids.set(id, free);
    given.add(free);
  }
  return ids;
}

/** What SAM makes by itself has one id wherever it is read. */
function isImplied(read: ArchDocument, nodes: ArchDocument['nodes'], id: string): boolean {
  return read.nodes[id]?.external !== undefined && nodes[id]?.external !== undefined;
}

function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) {
    const next = `${id.slice(0, 58)}-${number}`;
    if (!isTaken(next)) return next;
  }
}

/** Nodes that came where one went that says the same under another name. */
function renamedNodes({ before, after }: Aligned): ReadonlyMap<string, string> {
  const gone = Object.entries(before.nodes).filter(([id]) => !Object.hasOwn(after.nodes, id));
  const come = Object.entries(after.nodes).filter(([id]) => !Object.hasOwn(before.nodes, id));
  const pairs = new Map<string, string>();
  for (const [id, node] of come) {
    const alike = gone.filter(([, other]) => meaning(other) === meaning(node));
    const [only] = alike;
    if (only !== undefined && alike.length === 1) pairs.set(id, only[0]);
  }
  return pairs;
}

function meaning({ type, properties, attributes }: NodeRecord): string {
  return canonical({ type: type ?? '', properties, attributes: (attributes ?? {}) as ValueMap });
}

/** A document under other ids of its nodes; wires take those of the design's where they are the same. */
function withIds(
  read: ArchDocument,
  ids: ReadonlyMap<string, string>,
  design: ArchDocument,
): ArchDocument {
  const idOf = (id: string): string => ids.get(id) ?? id;
  const value = (it: Value): Value =>
    mapReferences(it, ({ $ref, ...rest }) => ({ $ref: idOf($ref), ...rest }));
  const all = <T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    value(map as unknown as ValueMap) as unknown as Readonly<Record<string, T>>;
  const nodes = Object.entries(all(read.nodes)).map(([id, node]) => [idOf(id), node] as const);
  const taken = new Set<string>(nodes.map(([id]) => id));
  const edges = Object.entries(all(read.edges)).map(([id, edge]) => {
    const moved = { ...edge, from: idOf(edge.from), to: idOf(edge.to) };
    const same = sameEdge(design, moved, taken);
    const free =
      same ??
      freeId(
        id,
        (it) => taken.has(it) || Object.hasOwn(design.edges, it) || Object.hasOwn(design.nodes, it),
      );
    taken.add(free);
    return [free, moved] as const;
  });
  return {
    ...read,
    nodes: Object.fromEntries(nodes),
    edges: Object.fromEntries(edges),
    outputs: all(read.outputs),
    conditions: all(read.conditions),
    mappings: all(read.mappings),
    globals: value(read.globals) as ValueMap,
    metadata: value(read.metadata) as ValueMap,
    ...(read.template && {
      template: fromEntries(Object.entries(value(read.template) as ValueMap)),
    }),
  };
}

/** The wire of the design that this is, the one of the same form first. */
function sameEdge(
  { edges }: ArchDocument,
  { connection, from, to, form }: EdgeRecord,
  taken: ReadonlySet<string>,
): string | undefined {
  const alike = Object.entries(edges).filter(
    ([id, edge]) =>
      !taken.has(id) && edge.connection === connection && edge.from === from && edge.to === to,
  );
  return (alike.find(([, edge]) => edge.form?.key === form?.key) ?? alike[0])?.[0];
}
