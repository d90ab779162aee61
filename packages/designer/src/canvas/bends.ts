import type { Point } from '@archivolt/render';

/** One straight run of a wire, by the number of its first corner. */
export interface Run {
  readonly at: number;
  readonly isLevel: boolean;
}

/** How far a wire leaves its node before the first corner that is set by hand. */
const STUB = 24;

/** The run of a way that a point is nearest to; undefined for a way without runs. */
export function runNear(way: readonly Point[], point: Point): Run | undefined {
  let best: Run | undefined;
  let least = Infinity;
  for (const [at, from] of way.entries()) {
    const to = way[at + 1];
    if (to === undefined) break;
    const away = distance(from, to, point);
    if (away >= least) continue;
    least = away;
    best = { at, isLevel: Math.abs(from.y - to.y) <= Math.abs(from.x - to.x) };
  }
  return best;
}

/** Corners between the ends once a run was pushed sideways to a place; none when the way is straight. */
export function pushed(way: readonly Point[], { at, isLevel }: Run, to: Point): readonly Point[] {
  const [start, end] = [way[at], way[at + 1]];
  if (start === undefined || end === undefined) return way.slice(1, -1);
  const aside = (point: Point): Point =>
    isLevel ? { x: point.x, y: to.y } : { x: to.x, y: point.y };
  const first = at === 0 ? stub(start, end) : undefined;
  const last = at === way.length - 2 ? stub(end, start) : undefined;
  const middle = [aside(first ?? start), aside(last ?? end)];
  const corners = [
    ...way.slice(1, at + (first === undefined ? 0 : 1)),
    ...(first === undefined ? [] : [first]),
    ...middle,
    ...(last === undefined ? [] : [last]),
    ...way.slice(at + 2, -1),
  ];
  return withoutNeedless([way[0] ?? start, ...corners, way.at(-1) ?? end]).slice(1, -1);
}

/** Corners that are none: on the line between their neighbours. */
function withoutNeedless(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    const isLevel = before.y === point.y && point.y === after.y;
    const isUpright = before.x === point.x && point.x === after.x;
    return !isLevel && !isUpright;
  });
}

/** A point a little way from an end towards the other, no further than the middle. */
function stub(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(STUB / length, 0.4);
  return {
    x: Math.round(from.x + (to.x - from.x) * share),
    y: Math.round(from.y + (to.y - from.y) * share),
  };
}

function distance(from: Point, to: Point, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - from.x - dx * share, point.y - from.y - dy * share);
}
