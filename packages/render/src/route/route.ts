import { boxOf, facingSide, inflate, sidePoint, union, type Box, type Point } from '../geometry.js';
import { candidates, CLEARANCE, directCandidates, type Candidate } from './candidates.js';
import {
  boundsOf,
  crosses,
  labelPoint,
  lengthOf,
  segments,
  simplify,
  type Segment,
} from './polyline.js';
import { search } from './search.js';

export interface RouteInput {
  readonly from: Box;
  readonly to: Box;
  /** Counted from the middle: wires between the same nodes lie side by side. */
  readonly lane: number;
  readonly trunk?: 'from' | 'to' | 'middle' | undefined;
  readonly stagger?: { readonly from: number; readonly to: number } | undefined;
  /** Corners set by hand. */
  readonly bends?: readonly Point[] | undefined;
  /** Nodes that touch an area, both ends among them. */
  readonly obstacles: (area: Box) => readonly Box[];
}

export interface Route {
  /** Corners from the source's edge to the target's. */
  readonly points: readonly Point[];
  readonly label: Point;
  readonly bounds: Box;
}

const LANE = 14;
const BEND = 40;
const HIT = 100_000;
/** Left to right is how these drawings are read. */
const AGAINST_READING = 60;

/** A way for a wire: orthogonal, never through a node where that can be avoided. */
export function routeWire(input: RouteInput): Route {
  if (input.bends !== undefined && input.bends.length > 0)
    return finished(bent(input, input.bends));
  const shift = laneShift(input);
  const ends = {
    from: input.from,
    to: input.to,
    shift,
    trunk: input.trunk ?? 'middle',
    stagger: input.stagger ?? { from: 0, to: 0 },
  } as const;
  const span = union([input.from, input.to]) ?? input.from;
  const isLong = span.width + span.height >= LONG;
  const tried = isLong ? directCandidates(ends) : candidates(ends);
  const area = union([...tried.flatMap(({ points }) => boundsOf(points)), input.from, input.to]);
  const walls = isLong ? alongLines(input) : overArea(input, area ?? span);
  let best: Candidate | undefined;
  let least = Infinity;
  for (const candidate of tried) {
    const cost = costOf(candidate, walls, least);
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  if (best === undefined) return finished([]);
  if (least < HIT) return finished(best.points);
  return finished(around(input, shift) ?? best.points);
}

/** A plain way without a look at what is between: for far zooms, where thousands are drawn. */
export function plainRoute(from: Box, to: Box): readonly Point[] {
  const isLevel = to.x > from.x + from.width || to.x + to.width < from.x;
  if (isLevel) {
    const isRight = to.x > from.x;
    const start = sidePoint(from, isRight ? 'right' : 'left');
    const end = sidePoint(to, isRight ? 'left' : 'right');
    const x = (start.x + end.x) / 2;
    return simplify([start, { x, y: start.y }, { x, y: end.y }, end]);
  }
  const isBelow = to.y > from.y;
  const start = sidePoint(from, isBelow ? 'bottom' : 'top');
  const end = sidePoint(to, isBelow ? 'top' : 'bottom');
  const y = (start.y + end.y) / 2;
  return simplify([start, { x: start.x, y }, { x: end.x, y }, end]);
}

function laneShift({ from, to, lane }: RouteInput): number {
  const room = Math.min(from.width, from.height, to.width, to.height) / 2 - 6;
  return Math.max(-room, Math.min(room, lane * LANE));
}

function isEnd({ from, to }: RouteInput, box: Box): boolean {
  return [from, to].some(
    (end) =>
      end.x === box.x && end.y === box.y && end.width === box.width && end.height === box.height,
  );
}

/** Wires longer than this are looked at along their lines, not over the area that they span. */
const LONG = 2400;

interface Walls {
  readonly own: readonly Box[];
  /** Boxes that may lie on a segment. */
  readonly near: (part: Segment) => readonly Box[];
}

function overArea(input: RouteInput, area: Box): Walls {
  const others = widened(input, input.obstacles(inflate(area, CLEARANCE)));
  return { own: ownWalls(input), near: () => others };
}

function alongLines(input: RouteInput): Walls {
  return {
    own: ownWalls(input),
    near: ({ from, to }) => widened(input, input.obstacles(inflate(boxOf(from, to), CLEARANCE))),
  };
}

function ownWalls({ from, to }: RouteInput): readonly Box[] {
  return [inflate(from, -1), inflate(to, -1)];
}

function widened(input: RouteInput, boxes: readonly Box[]): readonly Box[] {
  return boxes.filter((box) => !isEnd(input, box)).map((box) => inflate(box, CLEARANCE - 4));
}

/** Length, corners and what is in the way; gives up once it is worse than the best so far. */
function costOf({ points, exit, entry }: Candidate, walls: Walls, least: number): number {
  const parts = segments(points);
  let cost = (points.length - 2) * BEND;
  if (exit === 'left' || exit === 'top') cost += AGAINST_READING;
  if (entry === 'right') cost += AGAINST_READING / 2;
  if (entry === 'bottom') cost += 8;
  let longest = 0;
  for (const part of parts) {
    const length = lengthOf(part);
    cost += length;
    longest = Math.max(longest, length);
  }
  cost -= Math.min(longest, 80) * 0.1;
  for (const part of parts) {
    for (const box of walls.own) if (crosses(part, box)) cost += HIT;
    if (cost >= least) return cost;
    for (const box of walls.near(part)) {
      if (cost >= least) return cost;
      if (crosses(part, box)) cost += HIT;
    }
  }
  return cost;
}

/** Beyond this many nodes in the way a search would take longer than a frame has. */
const MANY = 36;

function around(input: RouteInput, shift: number): readonly Point[] | undefined {
  const exit = facingSide(input.from, sidePoint(input.to, 'left'));
  const entry = facingSide(input.to, sidePoint(input.from, exit));
  const area = union([input.from, input.to]);
  if (area === undefined || area.width + area.height > LONG) return undefined;
  const wider = input.obstacles(inflate(area, 120));
  const obstacles = [...wider.filter((box) => !isEnd(input, box)), input.from, input.to];
  if (obstacles.length > MANY) return undefined;
  for (const [out, into] of [
    [exit, entry],
    ['right', 'left'],
  ] as const) {
    const found = search({
      start: sidePoint(input.from, out, shift),
      exit: out,
      end: sidePoint(input.to, into, shift),
      entry: into,
      obstacles,
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

function bent({ from, to }: RouteInput, bends: readonly Point[]): readonly Point[] {
  const first = bends[0] ?? sidePoint(to, 'left');
  const last = bends.at(-1) ?? sidePoint(from, 'right');
  const start = level(sidePoint(from, facingSide(from, first)), first);
  const end = level(sidePoint(to, facingSide(to, last)), last);
  return simplify([start, ...bends, end]);
}

/** Keeps an end straight before its first corner, as long as that stays near. */
function level(end: Point, corner: Point): Point {
  if (Math.abs(end.y - corner.y) < 20) return { x: end.x, y: corner.y };
  if (Math.abs(end.x - corner.x) < 60) return { x: corner.x, y: end.y };
  return end;
}

function finished(points: readonly Point[]): Route {
  return { points, label: labelPoint(points), bounds: boundsOf(points) };
}
