import type { Point } from '../geometry.js';
import { trace, type Pen } from '../look/trace.js';
import { short } from './element.js';

/** The path of a wire: its corners rounded, `cut` short of its end. */
export function pathOf(points: readonly Point[], cut: number): string {
  const pen = new SvgPen();
  trace(pen, points, cut);
  return pen.steps.join('');
}

class SvgPen implements Pen {
  readonly steps: string[] = [];
  private at: Point = { x: 0, y: 0 };

  moveTo(x: number, y: number): void {
    this.step('M', x, y);
  }

  lineTo(x: number, y: number): void {
    this.step('L', x, y);
  }

  /** As a canvas does: a line to where the circle begins, and the circle to where it ends. */
  arcTo(...[x1, y1, x2, y2, radius]: Parameters<Pen['arcTo']>): void {
    const corner = { x: x1, y: y1 };
    const [back, on] = [unit(corner, this.at), unit(corner, { x: x2, y: y2 })];
    const turn = back.x * on.y - back.y * on.x;
    if (radius < 0.01 || Math.abs(turn) < 1e-6) return this.lineTo(x1, y1);
    const half = Math.acos(Math.min(1, Math.max(-1, back.x * on.x + back.y * on.y))) / 2;
    const length = radius / Math.tan(half);
    this.lineTo(x1 + back.x * length, y1 + back.y * length);
    const end = { x: x1 + on.x * length, y: y1 + on.y * length };
    const arc = `A${short(radius)} ${short(radius)} 0 0 ${turn > 0 ? 0 : 1} `;
    this.steps.push(`${arc}${short(end.x)} ${short(end.y)}`);
    this.at = end;
  }

  private step(command: 'M' | 'L', x: number, y: number): void {
    this.steps.push(`${command}${short(x)} ${short(y)}`);
    this.at = { x, y };
  }
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
