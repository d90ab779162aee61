import type { Size } from './scroll.js';
import type { Zoomed } from './zoom.js';

/** A canvas that is painted on. */
export type Sheet = CanvasRenderingContext2D;

export function isSized({ canvas }: Sheet, { width, height }: Size): boolean {
  return canvas.width === width && canvas.height === height;
}

export function resize(sheet: Sheet, size: Size): void {
  if (isSized(sheet, size)) return;
  sheet.canvas.width = size.width;
  sheet.canvas.height = size.height;
}

/** As it is painted, or larger. */
export function show({ canvas }: Sheet, how: Zoomed | undefined): void {
  const { by = 1, x = 0, y = 0 } = how ?? {};
  canvas.style.transform =
    how === undefined
      ? ''
      : `matrix(${by}, 0, 0, ${by}, ${x / devicePixelRatio}, ${y / devicePixelRatio})`;
}

export function reveal({ canvas }: Sheet): void {
  canvas.style.visibility = '';
}

export function hide({ canvas }: Sheet): void {
  canvas.style.visibility = 'hidden';
}

/** Copies what stays in view. */
export function carry(
  from: Sheet,
  to: Sheet,
  by: { readonly x: number; readonly y: number },
): void {
  resize(to, from.canvas);
  show(to, undefined);
  to.setTransform(1, 0, 0, 1, 0, 0);
  to.drawImage(from.canvas, by.x, by.y);
}
