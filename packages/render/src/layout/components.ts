import type { LayoutEdge, LayoutGraph, LayoutNode } from './layout-graph.js';

/** What hangs together by wires, to be laid out alone. */
export interface Component {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

/** Splits a graph into what wires join; what stands in one container stands together. In the order of ids. */
export function componentsOf({ nodes, edges }: LayoutGraph): readonly Component[] {
  const roots = new Map<string, string>();
  for (const root of nodes) for (const id of idsIn(root)) roots.set(id, root.id);
  const rootOf = (id: string) => roots.get(id) ?? id;

  const joined = new Map<string, string>();
  const find = (id: string): string => {
    let top = id;
    for (let up = joined.get(top); up !== undefined; up = joined.get(top)) top = up;
    return top;
  };
  for (const { from, to } of edges) {
    const [a, b] = [find(rootOf(from)), find(rootOf(to))];
    if (a !== b) joined.set(b, a);
  }
  const members = grouped(nodes, ({ id }) => find(id));
  const within = grouped(edges, ({ from }) => find(rootOf(from)));
  return [...members].map(([id, own]) => ({ nodes: own, edges: within.get(id) ?? [] }));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function idsIn({ id, children }: LayoutNode): readonly string[] {
  return [id, ...children.flatMap(idsIn)];
}
