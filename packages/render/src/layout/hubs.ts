import { componentsOf, type Component } from './components.js';
import type { LayoutEdge, LayoutNode } from './layout-graph.js';

/** A part that falls apart without a few nodes that much of it is joined to, as the topic of all alarms. */
export interface Spread {
  /** What is left of it without them. */
  readonly pieces: readonly Component[];
  /** Those that more wires come from than lead to, and the others. */
  readonly sources: readonly LayoutNode[];
  readonly sinks: readonly LayoutNode[];
}

/** More nodes than this stand in columns that no screen shows whole. */
const MANY = 48;
/** Wires that make a node a hub. */
const BUSY = 12;
const MOST_HUBS = 8;

/** Takes out the busiest nodes of a large part, one by one, until it falls apart; undefined when it does not. */
export function spreadOf({ nodes, edges }: Component): Spread | undefined {
  if (nodes.length <= MANY) return undefined;
  const [leaving, arriving] = [countBy(edges, 'from'), countBy(edges, 'to')];
  const wires = ({ id }: LayoutNode) => (leaving.get(id) ?? 0) + (arriving.get(id) ?? 0);
  const hubs = nodes
    // Containers hold their own together.
    .filter((node) => node.padding === undefined && wires(node) >= BUSY)
    .toSorted((a, b) => wires(b) - wires(a))
    .slice(0, MOST_HUBS);
  const isSource = ({ id }: LayoutNode) => (leaving.get(id) ?? 0) > (arriving.get(id) ?? 0);
  for (let count = 1; count <= hubs.length; count += 1) {
    const taken = hubs.slice(0, count);
    const pieces = withoutHubs({ nodes, edges }, new Set(taken.map(({ id }) => id)));
    if (Math.max(...pieces.map((piece) => piece.nodes.length)) > nodes.length / 2) continue;
    return { pieces, sources: taken.filter(isSource), sinks: taken.filter((it) => !isSource(it)) };
  }
  return undefined;
}

function withoutHubs({ nodes, edges }: Component, hubs: ReadonlySet<string>): readonly Component[] {
  return componentsOf({
    nodes: nodes.filter(({ id }) => !hubs.has(id)),
    edges: edges.filter(({ from, to }) => !hubs.has(from) && !hubs.has(to)),
  });
}

function countBy(edges: readonly LayoutEdge[], end: 'from' | 'to'): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const edge of edges) counts.set(edge[end], (counts.get(edge[end]) ?? 0) + 1);
  return counts;
}
