import { inflate, union, type Box, type Point, type Side } from '../geometry.js';
import { CLEARANCE, STUB, stepped } from './candidates.js';
import { crosses, simplify } from './polyline.js';

export interface SearchInput {
  readonly start: Point;
  readonly exit: Side;
  readonly end: Point;
  readonly entry: Side;
  /** Boxes to stay out of, both ends' own among them. */
  readonly obstacles: readonly Box[];
}

const TURN = 40;
const MOST_LINES = 80;
const MOST_VISITS = 2500;

interface Visit {
  readonly column: number;
  readonly row: number;
  readonly cost: number;
  readonly isLevel: boolean;
  readonly before: Visit | undefined;
}

/** The shortest way with few turns along the lines beside obstacles; undefined when there is none. */
export function search(input: SearchInput): readonly Point[] | undefined {
  const from = stepped(input.start, input.exit, STUB);
  const to = stepped(input.end, input.entry, STUB);
  const hull = union(input.obstacles.map((box) => inflate(box, CLEARANCE)));
  const walls = input.obstacles.map((box) => inflate(box, CLEARANCE - 2));
  const xs = lines([from.x, to.x], input.obstacles, (box) => [
    box.x - CLEARANCE,
    box.x + box.width + CLEARANCE,
  ]);
  const ys = lines([from.y, to.y], input.obstacles, (box) => [
    box.y - CLEARANCE,
    box.y + box.height + CLEARANCE,
  ]);
  if (hull === undefined || xs.length > MOST_LINES || ys.length > MOST_LINES) return undefined;
  const found = walk({ xs, ys, walls, from, to, isLevel: isLevel(input.exit) });
  return found === undefined ? undefined : simplify([input.start, ...found, input.end]);
}

function isLevel(side: Side): boolean {
  return side === 'left' || side === 'right';
}

function lines(
  own: readonly number[],
  boxes: readonly Box[],
  edges: (box: Box) => readonly number[],
): readonly number[] {
  return [...new Set([...own, ...boxes.flatMap(edges)])].toSorted((a, b) => a - b);
}

interface Walk {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly walls: readonly Box[];
  readonly from: Point;
  readonly to: Point;
  readonly isLevel: boolean;
}

const STEPS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

function walk(grid: Walk): readonly Point[] | undefined {
  const goal = { column: grid.xs.indexOf(grid.to.x), row: grid.ys.indexOf(grid.to.y) };
  const start: Visit = {
    column: grid.xs.indexOf(grid.from.x),
    row: grid.ys.indexOf(grid.from.y),
    cost: 0,
    isLevel: grid.isLevel,
    before: undefined,
  };
  const best = new Map<number, number>();
  const open = createHeap();
  open.push(start, 0);
  let visits = 0;
  for (let at = open.pop(); at !== undefined && visits < MOST_VISITS; at = open.pop()) {
    visits += 1;
    if (at.column === goal.column && at.row === goal.row) return trail(at, grid);
    for (const next of neighbours(at, grid)) {
      const key = (next.row * grid.xs.length + next.column) * 2 + (next.isLevel ? 1 : 0);
      if ((best.get(key) ?? Infinity) <= next.cost) continue;
      best.set(key, next.cost);
      const point = pointOf(next, grid);
      const left = Math.abs(point.x - grid.to.x) + Math.abs(point.y - grid.to.y);
      open.push(next, next.cost + left);
    }
  }
  return undefined;
}

function neighbours(at: Visit, grid: Walk): readonly Visit[] {
  const here = pointOf(at, grid);
  return STEPS.flatMap(([dx, dy]) => {
    const column = at.column + dx;
    const row = at.row + dy;
    const x = grid.xs[column];
    const y = grid.ys[row];
    if (x === undefined || y === undefined) return [];
    const there = { x, y };
    if (grid.walls.some((wall) => crosses({ from: here, to: there }, wall))) return [];
    const isLevel = dy === 0;
    const length = Math.abs(x - here.x) + Math.abs(y - here.y);
    const cost = at.cost + length + (isLevel === at.isLevel ? 0 : TURN);
    return [{ column, row, cost, isLevel, before: at }];
  });
}

function pointOf(at: { readonly column: number; readonly row: number }, grid: Walk): Point {
  return { x: grid.xs[at.column] ?? 0, y: grid.ys[at.row] ?? 0 };
}

function trail(end: Visit, grid: Walk): readonly Point[] {
  const points: Point[] = [];
  for (let at: Visit | undefined = end; at !== undefined; at = at.before) {
    points.push(pointOf(at, grid));
  }
  return points.toReversed();
}

/** A binary heap, first in first out among equals so that routes are deterministic. */
function createHeap(): { push(item: Visit, rank: number): void; pop(): Visit | undefined } {
  const items: { readonly item: Visit; readonly rank: number; readonly order: number }[] = [];
  let order = 0;
  const isBefore = (a: number, b: number): boolean => {
    const left = items[a];
    const right = items[b];
    if (left === undefined || right === undefined) return false;
    return left.rank < right.rank || (left.rank === right.rank && left.order < right.order);
  };
  const swap = (a: number, b: number): void => {
    const left = items[a];
    const right = items[b];
    if (left === undefined || right === undefined) return;
    items[a] = right;
    items[b] = left;
  };
  const sink = (): void => {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const child = isBefore(left + 1, left) ? left + 1 : left;
      if (!isBefore(child, at)) return;
      swap(child, at);
      at = child;
    }
  };
  return {
    push: (item, rank) => {
      order += 1;
      items.push({ item, rank, order });
      for (let at = items.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    pop: () => {
      const top = items[0]?.item;
      const last = items.pop();
      if (items.length > 0 && last !== undefined) {
        items[0] = last;
        sink();
      }
      return top;
    },
  };
}
