import { catalog, type ArchDocument, type EdgeRecord, type NodeRecord } from '@archivolt/model';

/**
 * A template that was read again, with what the design before it had and no template says: places,
 * bends, notes, groups, names, comments, suppressions, environments, and what stands outside of AWS.
 * Nodes are the same by their logical ids, wires by their ends and what they are.
 */
export function keepLooks(before: ArchDocument, next: ArchDocument): ArchDocument {
  const same = sameNodes(before, next);
  const outside = nodesOutside(before, next);
  const taken = new Set(Object.values(next.nodes).map(({ name }) => name));
  const named = mapped(next.nodes, (id, node) => {
    const was = before.nodes[same.get(id) ?? ''];
    return was === undefined ? node : withWords(was, node, taken);
  });
  const nodes = { ...named, ...outside };
  const edges = {
    ...keptEdges(before, next, same),
    ...edgesOutside(before, { nodes, outside, same }),
  };
  const document = { ...next, nodes, edges };
  return {
    ...document,
    ...chosen(before, ['settings', 'suppress', 'environments', 'stacks']),
    layout: keptLayout(before, document, same),
  };
}

/** Ids of nodes before, by those of now. */
function sameNodes(before: ArchDocument, next: ArchDocument): ReadonlyMap<string, string> {
  const ids = new Map(Object.entries(before.nodes).map(([id, node]) => [node.logicalId ?? id, id]));
  return new Map(
    Object.entries(next.nodes).flatMap(([id, node]) => {
      const was = ids.get(node.logicalId ?? id);
      return was === undefined ? [] : [[id, was] as const];
    }),
  );
}

function withWords(was: NodeRecord, node: NodeRecord, taken: ReadonlySet<string>): NodeRecord {
  const name = taken.has(was.name) ? node.name : was.name;
  return { ...node, name, ...chosen(was, ['comment', 'suppress']) };
}

/** Clients, other accounts and the like: no template has them. */
function nodesOutside(before: ArchDocument, next: ArchDocument): Record<string, NodeRecord> {
  return Object.fromEntries(
    Object.entries(before.nodes).filter(
      ([id, { service }]) =>
        !Object.hasOwn(next.nodes, id) &&
        catalog.service(service)?.capabilities.external !== undefined,
    ),
  );
}

function keptEdges(
  before: ArchDocument,
  next: ArchDocument,
  same: ReadonlyMap<string, string>,
): Record<string, EdgeRecord> {
  const taken = new Set<string>();
  const entries = Object.entries(next.edges).map(([id, edge]) => {
    const was = Object.entries(before.edges).find(
      ([other, record]) => !taken.has(other) && isSameWire(record, edge, same),
    );
    if (was === undefined) return [id, edge] as const;
    taken.add(was[0]);
    return [id, { ...edge, ...chosen(was[1], ['comment', 'suppress']) }] as const;
  });
  return Object.fromEntries(entries);
}

function isSameWire(
  was: EdgeRecord,
  { connection, from, to, form }: EdgeRecord,
  same: ReadonlyMap<string, string>,
): boolean {
  return (
    was.connection === connection &&
    was.from === same.get(from) &&
    was.to === same.get(to) &&
    was.form?.key === form?.key
  );
}

function edgesOutside(
  before: ArchDocument,
  {
    nodes,
    outside,
    same,
  }: {
    readonly nodes: ArchDocument['nodes'];
    readonly outside: ArchDocument['nodes'];
    readonly same: ReadonlyMap<string, string>;
  },
): Record<string, EdgeRecord> {
  const now = new Map([...same].map(([id, was]) => [was, id] as const));
  return Object.fromEntries(
    Object.entries(before.edges).flatMap(([id, edge]) => {
      const [from, to] = [now.get(edge.from) ?? edge.from, now.get(edge.to) ?? edge.to];
      const isOutside = Object.hasOwn(outside, from) || Object.hasOwn(outside, to);
      const hasEnds = Object.hasOwn(nodes, from) && Object.hasOwn(nodes, to);
      return isOutside && hasEnds ? [[id, { ...edge, from, to }]] : [];
    }),
  );
}

function keptLayout(
  before: ArchDocument,
  { nodes, edges }: ArchDocument,
  same: ReadonlyMap<string, string>,
): ArchDocument['layout'] {
  const now = new Map([...same].map(([id, was]) => [was, id] as const));
  const { layout } = before;
  const places = Object.keys(nodes).flatMap((id) => {
    const place = layout.nodes[same.get(id) ?? id];
    return place === undefined ? [] : [[id, place] as const];
  });
  const bends = Object.keys(edges).flatMap((id) => {
    const bend = layout.edges[id];
    return bend === undefined ? [] : [[id, bend] as const];
  });
  const groups = mapped(layout.groups, (_, group) => ({
    ...group,
    members: group.members.map((id) => now.get(id) ?? id).filter((id) => Object.hasOwn(nodes, id)),
  }));
  return {
    nodes: Object.fromEntries(places),
    edges: Object.fromEntries(bends),
    notes: layout.notes,
    groups: Object.fromEntries(
      Object.entries(groups).filter(([, { members }]) => members.length > 0),
    ),
  };
}

function mapped<T>(
  map: Readonly<Record<string, T>>,
  to: (id: string, value: T) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(map).map(([id, value]) => [id, to(id, value)]));
}

/** Those of a record's members that it has. */
function chosen<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])),
  ) as Pick<T, K>;
}
