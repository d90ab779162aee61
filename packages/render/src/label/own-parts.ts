import type { Point } from '../geometry.js';
import { segments, type Segment } from '../route/polyline.js';

/** A stretch of a wire that no other wire shares: what stands here is this wire's. */
export interface OwnPart {
  readonly isLevel: boolean;
  /** Where it lies across its direction. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines nearer than this look like one under a label. */
const ALIKE = 10;
/** Room for the shape at a wire's end, and for its start. */
const END = 11;
const START = 5;

export function ownParts(
  points: readonly Point[],
  others: readonly (readonly Point[])[],
): readonly OwnPart[] {
  const foreign = others.flatMap(segments);
  const all = segments(points);
  return all.flatMap((part, index) => {
    const isLast = index === all.length - 1;
    const start = { by: START, of: part.from };
    const end = { by: isLast ? END : START, of: part.to };
    return without(trimmed(part, start.by, end.by), foreign);
  });
}

function trimmed({ from, to }: Segment, start: number, end: number): OwnPart {
  const isLevel = from.y === to.y;
  const [a, b] = isLevel ? [from.x, to.x] : [from.y, to.y];
  const at = isLevel ? from.y : from.x;
  return a <= b
    ? { isLevel, at, from: a + start, to: b - end }
    : { isLevel, at, from: b + end, to: a - start };
}

function without(part: OwnPart, foreign: readonly Segment[]): readonly OwnPart[] {
  let left = [part];
  for (const other of foreign) {
    if ((other.from.y === other.to.y) !== part.isLevel) continue;
    const at = part.isLevel ? other.from.y : other.from.x;
    if (Math.abs(at - part.at) >= ALIKE) continue;
    const [a, b] = part.isLevel ? [other.from.x, other.to.x] : [other.from.y, other.to.y];
    left = left.flatMap((piece) => cut(piece, Math.min(a, b), Math.max(a, b)));
  }
  return left.filter(({ from, to }) => to > from);
}

function cut(piece: OwnPart, low: number, high: number): OwnPart[] {
  if (high <= piece.from || low >= piece.to) return [piece];
  return [
    { ...piece, to: Math.min(piece.to, low) },
    { ...piece, from: Math.max(piece.from, high) },
  ];
}
