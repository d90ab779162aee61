import { inflate, sidePoint, type Box, type Point, type Side } from '../geometry.js';
import { simplify } from './polyline.js';

/** How far a wire runs straight out of a node before it may turn; wires of one port share this. */
export const STUB = 16;
/** Room that an end shape needs before the node. */
const LANDING = 16;
export const CLEARANCE = 12;
/** Between a row of nodes and a wire that runs along it. */
const CORRIDOR = 20;

export interface Ends {
  readonly from: Box;
  readonly to: Box;
  /** Along the side, away from its middle: parallel wires lie beside each other. */
  readonly shift: number;
  /** Where a run across lies: by the end that has more wires, so that they share it. */
  readonly trunk: 'from' | 'to' | 'middle';
  /** Runs beside other wires turn a little elsewhere, by where they come from and go to. */
  readonly stagger: { readonly from: number; readonly to: number };
}

export interface Candidate {
  readonly points: readonly Point[];
  readonly exit: Side;
  readonly entry: Side;
}

const SIDES: readonly Side[] = ['right', 'left', 'bottom', 'top'];

/** The shapes a careful hand would try, between each pair of sides. */
export function candidates(ends: Ends): readonly Candidate[] {
  return SIDES.flatMap((exit) => SIDES.flatMap((entry) => between(ends, exit, entry)));
}

/** Fewer, for wires across the drawing: out towards the target, in from where the source is. */
export function directCandidates(ends: Ends): readonly Candidate[] {
  const { from, to } = ends;
  const exits: readonly Side[] = [
    to.x > from.x ? 'right' : 'left',
    to.y > from.y ? 'bottom' : 'top',
  ];
  const entries: readonly Side[] = [
    to.x > from.x ? 'left' : 'right',
    to.y > from.y ? 'top' : 'bottom',
  ];
  return exits.flatMap((exit) => entries.flatMap((entry) => between(ends, exit, entry)));
}

function between(ends: Ends, exit: Side, entry: Side): readonly Candidate[] {
  const start = sidePoint(ends.from, exit, ends.shift);
  const end = straightened(start, sidePoint(ends.to, entry, ends.shift), [exit, entry]);
  const away = stepped(start, exit, STUB);
  const landing = stepped(end, entry, LANDING);
  const corridors = exit === 'right' && entry === 'left' ? detours({ ends, away, landing }) : [];
  return [...middles({ ends, away, landing }, isLevel(exit), isLevel(entry)), ...corridors].map(
    (middle) => ({
      points: simplify([start, away, ...middle, landing, end]),
      exit,
      entry,
    }),
  );
}

/** Less than this aside, and a wire lands a little off the middle rather than with a kink. */
const ASIDE = 8;

function straightened(start: Point, end: Point, [exit, entry]: readonly [Side, Side]): Point {
  if (OPPOSITE[exit] !== entry) return end;
  if (isLevel(exit)) return Math.abs(start.y - end.y) <= ASIDE ? { x: end.x, y: start.y } : end;
  return Math.abs(start.x - end.x) <= ASIDE ? { x: start.x, y: end.y } : end;
}

const OPPOSITE: Readonly<Record<Side, Side>> = {
  left: 'right',
  right: 'left',
  top: 'bottom',
  bottom: 'top',
};

/** Around what stands in the row: along the corridor below or above either end. Headers are above. */
function detours({ ends, away, landing }: Run): readonly (readonly Point[])[] {
  const { from, to } = ends;
  const spread = CORRIDOR + ends.stagger.from / 2;
  return [
    from.y + from.height + spread,
    to.y + to.height + spread,
    from.y - spread,
    to.y - spread,
  ].map((y) => [
    { x: away.x, y },
    { x: landing.x, y },
  ]);
}

function isLevel(side: Side): boolean {
  return side === 'left' || side === 'right';
}

export function stepped(point: Point, side: Side, by: number): Point {
  switch (side) {
    case 'left':
      return { x: point.x - by, y: point.y };
    case 'right':
      return { x: point.x + by, y: point.y };
    case 'top':
      return { x: point.x, y: point.y - by };
    case 'bottom':
      return { x: point.x, y: point.y + by };
  }
}

interface Run {
  readonly ends: Ends;
  readonly away: Point;
  readonly landing: Point;
}

function middles(run: Run, isOutLevel: boolean, isInLevel: boolean): readonly (readonly Point[])[] {
  const { away, landing } = run;
  if (isOutLevel && isInLevel) {
    return [...new Set(columns(run))].map((x) => [
      { x, y: away.y },
      { x, y: landing.y },
    ]);
  }
  if (!isOutLevel && !isInLevel) {
    return [...new Set(rows(run))].map((y) => [
      { x: away.x, y },
      { x: landing.x, y },
    ]);
  }
  return [[isOutLevel ? { x: landing.x, y: away.y } : { x: away.x, y: landing.y }]];
}

/** The wanted one first: among equals the first wins. */
function inOrder(
  trunk: Ends['trunk'],
  [near, middle, far]: readonly [number, number, number],
): readonly number[] {
  if (trunk === 'from') return [near, middle, far];
  return trunk === 'to' ? [far, middle, near] : [middle, near, far];
}

function columns({ ends, away, landing }: Run): readonly number[] {
  const a = inflate(ends.from, CLEARANCE);
  const b = inflate(ends.to, CLEARANCE);
  const { from, to } = ends.stagger;
  const room = Math.abs(landing.x - away.x);
  const [out, into] = room > 48 ? [from, to] : [0, 0];
  const near = away.x + Math.sign(landing.x - away.x) * out;
  const far = landing.x - Math.sign(landing.x - away.x) * into;
  return [
    ...inOrder(ends.trunk, [near, (away.x + landing.x) / 2, far]),
    Math.min(a.x, b.x),
    Math.max(a.x + a.width, b.x + b.width),
  ];
}

function rows({ ends, away, landing }: Run): readonly number[] {
  const a = inflate(ends.from, CLEARANCE);
  const b = inflate(ends.to, CLEARANCE);
  const { from, to } = ends.stagger;
  const room = Math.abs(landing.y - away.y);
  const [out, into] = room > 48 ? [from, to] : [0, 0];
  const near = away.y + Math.sign(landing.y - away.y) * out;
  const far = landing.y - Math.sign(landing.y - away.y) * into;
  return [
    ...inOrder(ends.trunk, [near, (away.y + landing.y) / 2, far]),
    Math.min(a.y, b.y),
    Math.max(a.y + a.height, b.y + b.height),
  ];
}
