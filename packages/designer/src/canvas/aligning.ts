import type { Box, Point } from '@archivolt/render';

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Axis = 'x' | 'y';

const SIDE = { x: 'width', y: 'height' } as const;

/** Where boxes stand once one edge, or the middle, of all is on a line: that of the frame around them. */
export function aligned(boxes: ReadonlyMap<string, Box>, edge: Edge): ReadonlyMap<string, Point> {
  const axis: Axis = edge === 'left' || edge === 'centre' || edge === 'right' ? 'x' : 'y';
  const share =
    edge === 'left' || edge === 'top' ? 0 : edge === 'right' || edge === 'bottom' ? 1 : 0.5;
  const side = SIDE[axis];
  const all = [...boxes.values()];
  const low = Math.min(...all.map((box) => box[axis]));
  const high = Math.max(...all.map((box) => box[axis] + box[side]));
  const line = low + (high - low) * share;
  return new Map(
    [...boxes].map(([id, box]) => [id, moved(box, axis, Math.round(line - box[side] * share))]),
  );
}

/** Where boxes stand once the gaps between neighbours are alike. The outermost two stay. */
export function distributed(
  boxes: ReadonlyMap<string, Box>,
  axis: Axis,
): ReadonlyMap<string, Point> {
  const side = SIDE[axis];
  const order = [...boxes].toSorted(
    ([a, one], [b, other]) => one[axis] - other[axis] || (a < b ? -1 : 1),
  );
  const [first, last] = [order[0]?.[1], order.at(-1)?.[1]];
  if (first === undefined || last === undefined || order.length < 3) return new Map();
  const span = last[axis] + last[side] - first[axis];
  const filled = order.reduce((sum, [, box]) => sum + box[side], 0);
  const gap = (span - filled) / (order.length - 1);
  let next = first[axis];
  return new Map(
    order.map(([id, box]) => {
      const place = moved(box, axis, Math.round(next));
      next += box[side] + gap;
      return [id, place];
    }),
  );
}

function moved({ x, y }: Box, axis: Axis, to: number): Point {
  return axis === 'x' ? { x: to, y } : { x, y: to };
}
