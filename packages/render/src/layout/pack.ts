import type { Point } from '../geometry.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width to height of a sheet that a screen shows whole. */
const ASPECT = 1.6;

/** How wide a sheet is that holds boxes of these sizes about as high as a screen would. */
export function sheetWidth(sizes: readonly Size[], gap: number): number {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  return Math.max(Math.sqrt(area * ASPECT), ...sizes.map(({ width }) => width));
}

/** Places boxes in rows from left to right, in their order; gives each its corner, and the room they take. */
export function packRows(
  sizes: readonly Size[],
  { width, gap }: { readonly width: number; readonly gap: number },
): Size & { readonly corners: readonly Point[] } {
  const corners: Point[] = [];
  let [x, y, row, widest] = [0, 0, 0, 0];
  for (const size of sizes) {
    if (x > 0 && x + size.width > width) {
      x = 0;
      y += row + gap;
      row = 0;
    }
    corners.push({ x, y });
    widest = Math.max(widest, x + size.width);
    x += size.width + gap;
    row = Math.max(row, size.height);
  }
  return { corners, width: widest, height: y + row };
}
