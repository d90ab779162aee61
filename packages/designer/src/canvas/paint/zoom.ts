import type { Place, Size } from './scroll.js';

/** A painting is shown larger by at most this much before it is painted anew. */
const MOST = 1.2;
/** Pixels that nobody misses: where the camera turns around the very edge. */
const SLACK = 0.5;

export interface Zoomed {
  /** By how much the painting is shown larger. */
  readonly by: number;
  /** Where its corner lies in the view. */
  readonly x: number;
  readonly y: number;
}

/** How a painting has to be shown to stand where it is wanted; undefined when it does not cover the view so, or not well. */
export function zoomed(
  before: Place | undefined,
  wanted: Place,
  { width, height }: Size,
): Zoomed | undefined {
  if (before === undefined) return undefined;
  const by = wanted.scale / before.scale;
  if (by < 1 || by > MOST) return undefined;
  const x = wanted.x - before.x * by;
  const y = wanted.y - before.y * by;
  const isCovered =
    Math.max(x, y) < SLACK && x + width * by > width - SLACK && y + height * by > height - SLACK;
  return isCovered ? { by, x, y } : undefined;
}

/** Where to paint while the camera moves away: more than the view, around the point that stands still, so that it lasts. */
export function widened(before: Place | undefined, wanted: Place): Place {
  if (before === undefined || wanted.scale >= before.scale || wanted.scale * MOST < before.scale)
    return wanted;
  const scale = wanted.scale / MOST;
  const share = (wanted.scale - scale) / (before.scale - wanted.scale);
  return {
    x: wanted.x + (wanted.x - before.x) * share,
    y: wanted.y + (wanted.y - before.y) * share,
    scale,
  };
}
