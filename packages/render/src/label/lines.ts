import type { Box, Point } from '../geometry.js';
import { segments } from '../route/polyline.js';

/** A level or upright stretch of a wire. */
export interface Line {
  readonly id: string;
  /** Where it lies across its direction. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** All stretches of many wires, found by where they lie. */
export interface Lines {
  along(isLevel: boolean, low: number, high: number): readonly Line[];
  /** How many stretches of other wires run through a box. */
  crossings(box: Box, own: string): number;
}

export function createLines(
  wires: readonly { readonly id: string; readonly points: readonly Point[] }[],
): Lines {
  const level: Line[] = [];
  const upright: Line[] = [];
  for (const { id, points } of wires) {
    for (const { from, to } of segments(points)) {
      if (from.y === to.y) level.push(line(id, from.y, [from.x, to.x]));
      else upright.push(line(id, from.x, [from.y, to.y]));
    }
  }
  const rows = level.toSorted((a, b) => a.at - b.at);
  const columns = upright.toSorted((a, b) => a.at - b.at);
  const along = (isLevel: boolean, low: number, high: number): readonly Line[] => {
    const all = isLevel ? rows : columns;
    return all.slice(firstFrom(all, low), firstFrom(all, high));
  };
  return {
    along,
    crossings: ({ x, y, width, height }, own) => {
      const runs = (low: number, high: number) => (one: Line) =>
        one.id !== own && one.from < high && one.to > low;
      return (
        along(true, y, y + height).filter(runs(x, x + width)).length +
        along(false, x, x + width).filter(runs(y, y + height)).length
      );
    },
  };
}

function line(id: string, at: number, [a, b]: readonly [number, number]): Line {
  return { id, at, from: Math.min(a, b), to: Math.max(a, b) };
}

/** Index of the first line that lies at or beyond a place. */
function firstFrom(all: readonly Line[], at: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.at ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
