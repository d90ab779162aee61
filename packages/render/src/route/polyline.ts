import { boxOf, type Box, type Point } from '../geometry.js';

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

export function segments(points: readonly Point[]): readonly Segment[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from === undefined ? [] : [{ from, to }];
  });
}

export function lengthOf({ from, to }: Segment): number {
  return Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
}

/** Drops repeated points and points in the middle of a straight run. */
export function simplify(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const before = kept.at(-2);
    const isStraight =
      last !== undefined &&
      before !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (isStraight) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** Where a label stands: the middle of the longest segment. Level ones win a tie: text is level. */
export function labelPoint(points: readonly Point[]): Point {
  let best: Segment | undefined;
  let longest = -1;
  for (const segment of segments(points)) {
    const isLevel = segment.from.y === segment.to.y;
    const length = lengthOf(segment) + (isLevel ? 0.5 : 0);
    if (length > longest) {
      longest = length;
      best = segment;
    }
  }
  if (best === undefined) return points[0] ?? { x: 0, y: 0 };
  return { x: (best.from.x + best.to.x) / 2, y: (best.from.y + best.to.y) / 2 };
}

/** Whether a level or upright segment runs through a box. */
export function crosses({ from, to }: Segment, box: Box): boolean {
  return (
    (from.x < to.x ? from.x : to.x) < box.x + box.width &&
    (from.x > to.x ? from.x : to.x) > box.x &&
    (from.y < to.y ? from.y : to.y) < box.y + box.height &&
    (from.y > to.y ? from.y : to.y) > box.y
  );
}

export function distanceTo(points: readonly Point[], point: Point): number {
  let nearest = Infinity;
  for (const { from, to } of segments(points)) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const square = dx * dx + dy * dy;
    const along = square === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / square;
    const t = Math.min(1, Math.max(0, along));
    const away = Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
    nearest = Math.min(nearest, away);
  }
  return nearest;
}

export function boundsOf(points: readonly Point[]): Box {
  let box: Box | undefined;
  for (const { from, to } of segments(points)) {
    const next = boxOf(from, to);
    if (box === undefined) {
      box = next;
      continue;
    }
    const x = Math.min(box.x, next.x);
    const y = Math.min(box.y, next.y);
    const right = Math.max(box.x + box.width, next.x + next.width);
    const bottom = Math.max(box.y + box.height, next.y + next.height);
    box = { x, y, width: right - x, height: bottom - y };
  }
  return box ?? { x: points[0]?.x ?? 0, y: points[0]?.y ?? 0, width: 0, height: 0 };
}
