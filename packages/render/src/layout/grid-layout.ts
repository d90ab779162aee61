import type { Point } from '../geometry.js';
import type { LayoutGraph, LayoutNode, Positions } from './layout-graph.js';

const GAP = { x: 80, y: 44 };

/** A plain layout at once: columns by distance from where wires start, boxes packed in rows. */
export function gridLayout(graph: LayoutGraph): Positions {
  const positions = new Map<string, Point>();
  const columns = columnsOf(graph);
  const gap = graph.gap ?? GAP.x;
  place({ nodes: graph.nodes, origin: { x: 0, y: 0 }, columns, positions, gap });
  return positions;
}

interface Placing {
  readonly nodes: readonly LayoutNode[];
  readonly origin: Point;
  readonly columns: ReadonlyMap<string, number>;
  readonly positions: Map<string, Point>;
  readonly gap: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const TALL = 12;

function place({ nodes, origin, columns, positions, gap }: Placing): Size {
  const byColumn = new Map<number, LayoutNode[]>();
  for (const node of nodes) {
    const column = columns.get(node.id) ?? 0;
    const list = byColumn.get(column);
    if (list === undefined) byColumn.set(column, [node]);
    else list.push(node);
  }
  const stacks = [...byColumn.entries()]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, list]) =>
      Array.from({ length: Math.ceil(list.length / TALL) }, (_, index) =>
        list.slice(index * TALL, (index + 1) * TALL),
      ),
    );
  let x = origin.x;
  let bottom = origin.y;
  for (const stack of stacks) {
    let y = origin.y;
    let widest = 0;
    for (const node of stack) {
      const size = placeOne(node, { x, y }, { columns, positions, gap });
      y += size.height + GAP.y;
      widest = Math.max(widest, size.width);
    }
    bottom = Math.max(bottom, y - GAP.y);
    x += widest + gap;
  }
  return { width: Math.max(0, x - gap - origin.x), height: bottom - origin.y };
}

function placeOne(
  node: LayoutNode,
  at: Point,
  { columns, positions, gap }: Pick<Placing, 'columns' | 'positions' | 'gap'>,
): Size {
  positions.set(node.id, at);
  const { padding } = node;
  if (padding === undefined || node.children.length === 0) return node;
  const origin = { x: at.x + padding.side, y: at.y + padding.top };
  const inner = place({ nodes: node.children, origin, columns, positions, gap });
  return {
    width: inner.width + 2 * padding.side,
    height: inner.height + padding.top + padding.bottom,
  };
}

/** How many wires away from a start each node is; loops end where they are met. */
function columnsOf(graph: LayoutGraph): ReadonlyMap<string, number> {
  const out = new Map<string, string[]>();
  const entered = new Set<string>();
  for (const { from, to } of graph.edges) {
    const list = out.get(from);
    if (list === undefined) out.set(from, [to]);
    else list.push(to);
    entered.add(to);
  }
  const columns = new Map<string, number>();
  const starts = [...out.keys()].filter((id) => !entered.has(id));
  let front = starts.length > 0 ? starts : [...out.keys()].slice(0, 1);
  for (let column = 0; front.length > 0; column += 1) {
    for (const id of front) columns.set(id, column);
    front = [...new Set(front.flatMap((id) => out.get(id) ?? []))].filter((id) => !columns.has(id));
  }
  return columns;
}
