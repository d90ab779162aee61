import type { Box, Point } from '../geometry.js';
import { pathSteps } from './svg-path.js';

/** The path of an SVG as PDF's commands. */
export function outline(d: string): string {
  return pathSteps(d)
    .map((step) => {
      switch (step.kind) {
        case 'move':
          return `${place(step.to)} m\n`;
        case 'line':
          return `${place(step.to)} l\n`;
        case 'curve':
          return `${step.handles.map(place).join(' ')} ${place(step.to)} c\n`;
        case 'close':
          return 'h\n';
        default:
          return step satisfies never;
      }
    })
    .join('');
}

export function roundRect({ x, y, width, height }: Box, corner: number): string {
  const r = Math.min(corner, width / 2, height / 2);
  if (r <= 0) return outline(`M${x} ${y}h${width}v${height}h${-width}z`);
  const turn = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return outline(
    `M${x + r} ${y}h${across}${turn(r, r)}v${down}${turn(-r, r)}h${-across}${turn(-r, -r)}v${-down}${turn(r, -r)}z`,
  );
}

export function circle({ x, y }: Point, r: number): string {
  return outline(`M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`);
}

function place({ x, y }: Point): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}
