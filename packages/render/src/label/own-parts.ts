import type { Point } from '../geometry.js';
import type { Lines } from './lines.js';
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
  { id, points }: { readonly id: string; readonly points: readonly Point[] },
  lines: Lines,
): readonly OwnPart[] {
  const all = segments(points);
  return all.flatMap((part, index) => {
    const end = index === all.length - 1 ? END : START;
    return without(trimmed(part, START, end), lines, id);
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

function without(part: OwnPart, lines: Lines, own: string): readonly OwnPart[] {
  let left = [part];
  for (const other of lines.along(part.isLevel, part.at - ALIKE, part.at + ALIKE)) {
    if (other.id === own || other.to <= part.from || other.from >= part.to) continue;
    left = left.flatMap((piece) => cut(piece, other.from, other.to));
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
