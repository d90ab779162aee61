import type { Point } from '../geometry.js';

/** What takes a path: a context or a kept path. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void;
}

export const CORNER_RADIUS = 10;

/** Follows a wire's corners, rounded, and stops `cut` short of its end. */
export function trace(pen: Pen, points: readonly Point[], cut = 0): void {
  const [first] = points;
  if (first === undefined) return;
  pen.moveTo(first.x, first.y);
  for (let at = 1; at < points.length - 1; at += 1) {
    const before = points[at - 1];
    const corner = points[at];
    const after = points[at + 1];
    if (before === undefined || corner === undefined || after === undefined) continue;
    pen.arcTo(corner.x, corner.y, after.x, after.y, cornerRadius(before, corner, after));
  }
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const short = Math.min(cut, length) / length;
  pen.lineTo(tip.x - (tip.x - before.x) * short, tip.y - (tip.y - before.y) * short);
}

/** No more than both legs have room for. */
export function cornerRadius(before: Point, corner: Point, after: Point): number {
  return Math.min(CORNER_RADIUS, half(before, corner), half(corner, after));
}

function half(a: Point, b: Point): number {
  return (Math.abs(a.x - b.x) + Math.abs(a.y - b.y)) / 2;
}
