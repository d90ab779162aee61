import type { Box } from '../geometry.js';
import type { LayoutEdge, LayoutNode, Places } from './layout-graph.js';

/** Which way the ranks follow each other. */
type Flow = 'right' | 'down';

/** Between two ranks that nothing asks more of. */
const LEAST = 72;
/** Beside the border of a container. */
const AT_BORDER = 56;
/** What a wire needs beside its label: its stub, a run across, its end. */
export const BESIDE_LABEL = 52;
const LANE = 12;
const GRID = 4;

interface Rank {
  readonly first: number;
  readonly last: number;
}

/** Gives the room between two ranks back that neither their wires nor their containers need: one long label widens one gap. */
export function closeRanks(
  {
    nodes,
    edges,
  }: { readonly nodes: readonly LayoutNode[]; readonly edges: readonly LayoutEdge[] },
  places: Places,
  flow: Flow,
): Places {
  const along = axisOf(flow);
  const leaves = nodes.flatMap(leavesIn);
  const gaps = gapsBetween(
    leaves.flatMap(({ id }) => places.get(id) ?? []),
    along,
  );
  const ranks = new Map<string, Rank>();
  for (const node of nodes) rank(node, { places, gaps, along, into: ranks });
  const wanted = gaps.map((_, at) => needOf(at, { nodes, edges, ranks, flow }));
  const back = [0];
  for (const [at, { width }] of gaps.entries())
    back.push((back[at] ?? 0) + Math.max(0, width - (wanted[at] ?? width)));
  const closed = new Map<string, Box>();
  for (const node of nodes) place(node, { places, ranks, back, along, into: closed });
  return closed;
}

interface Axis {
  readonly start: 'x' | 'y';
  readonly size: 'width' | 'height';
  readonly before: 'side' | 'top';
  readonly after: 'side' | 'bottom';
}

function axisOf(flow: Flow): Axis {
  return flow === 'right'
    ? { start: 'x', size: 'width', before: 'side', after: 'side' }
    : { start: 'y', size: 'height', before: 'top', after: 'bottom' };
}

interface Gap {
  /** Where it ends. */
  readonly end: number;
  readonly width: number;
}

/** Where no card stands, from one side of the drawing to the other. */
function gapsBetween(boxes: readonly Box[], { start, size }: Axis): readonly Gap[] {
  const sorted = boxes.toSorted((a, b) => a[start] - b[start]);
  const gaps: Gap[] = [];
  let reached = sorted[0]?.[start] ?? 0;
  for (const box of sorted) {
    if (box[start] > reached) gaps.push({ end: box[start], width: box[start] - reached });
    reached = Math.max(reached, box[start] + box[size]);
  }
  return gaps;
}

function leavesIn(node: LayoutNode): readonly LayoutNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesIn);
}

/** Gaps that lie before a card; of a container, before its first and its last. */
function rank(
  node: LayoutNode,
  all: {
    readonly places: Places;
    readonly gaps: readonly Gap[];
    readonly along: Axis;
    readonly into: Map<string, Rank>;
  },
): Rank {
  const own = node.children.map((child) => rank(child, all));
  const start = all.places.get(node.id)?.[all.along.start] ?? 0;
  const count = all.gaps.filter(({ end }) => end <= start).length;
  const found =
    own.length === 0
      ? { first: count, last: count }
      : {
          first: Math.min(...own.map(({ first }) => first)),
          last: Math.max(...own.map(({ last }) => last)),
        };
  all.into.set(node.id, found);
  return found;
}

interface Asked {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly ranks: ReadonlyMap<string, Rank>;
  readonly flow: Flow;
}

/** What the gap behind a rank must hold: borders of containers, labels of wires across it, lanes where they turn. */
function needOf(at: number, { nodes, edges, ranks, flow }: Asked): number {
  const { before, after } = axisOf(flow);
  const depth = (node: LayoutNode, side: 'before' | 'after'): number => {
    const own = ranks.get(node.id);
    const isThere = side === 'after' ? own?.last === at : own?.first === at + 1;
    if (!isThere) return 0;
    const border = node.padding?.[side === 'after' ? after : before] ?? 0;
    return (
      (node.children.length === 0 ? 0 : border) +
      Math.max(0, ...node.children.map((child) => depth(child, side)))
    );
  };
  const most = (side: 'before' | 'after') =>
    Math.max(0, ...nodes.flatMap((node) => deepest(node, (it) => depth(it, side))));
  const borders = most('after') + most('before');
  const across = edges.filter(({ from, to }) => isAcross(ranks.get(from), ranks.get(to), at));
  const labels = Math.max(
    0,
    ...across.map(({ label }) =>
      label === undefined ? 0 : label[axisOf(flow).size] + BESIDE_LABEL,
    ),
  );
  const lanes = Math.min(countOf(across, 'from'), countOf(across, 'to'));
  const least = borders === 0 ? LEAST : AT_BORDER;
  const need = Math.max(least + LANE * Math.max(0, lanes - 2), labels) + borders;
  return Math.ceil(need / GRID) * GRID;
}

function deepest(node: LayoutNode, depth: (node: LayoutNode) => number): readonly number[] {
  return [depth(node), ...node.children.flatMap((child) => deepest(child, depth))];
}

function isAcross(from: Rank | undefined, to: Rank | undefined, at: number): boolean {
  if (from === undefined || to === undefined) return false;
  return (from.last === at && to.first === at + 1) || (to.last === at && from.first === at + 1);
}

function countOf(edges: readonly LayoutEdge[], end: 'from' | 'to'): number {
  return new Set(edges.map((edge) => edge[end])).size;
}

function place(
  node: LayoutNode,
  all: {
    readonly places: Places;
    readonly ranks: ReadonlyMap<string, Rank>;
    readonly back: readonly number[];
    readonly along: Axis;
    readonly into: Map<string, Box>;
  },
): void {
  const { places, ranks, back, along, into } = all;
  const box = places.get(node.id);
  const { first, last } = ranks.get(node.id) ?? { first: 0, last: 0 };
  if (box !== undefined) {
    const [from = 0, to = 0] = [back[first], back[last]];
    into.set(node.id, {
      ...box,
      [along.start]: box[along.start] - from,
      [along.size]: box[along.size] - (to - from),
    });
  }
  for (const child of node.children) place(child, all);
}
