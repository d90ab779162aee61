import { intersects, type Box, type Point } from '@archivolt/render';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Beside {
  /** What the popover is about: it stays in sight. */
  readonly target: Box;
  readonly size: Size;
  readonly canvas: Size;
  /** What should stay in sight too, where that can be. */
  readonly avoid?: readonly Box[];
}

const GAP = 10;
const EDGE = 12;

/** Where a popover stands: at the right of its target, else at the left, below, above. */
export function placeBeside({ target, size, canvas, avoid = [] }: Beside): Point {
  const level = within(target.y - 12, size.height, canvas.height);
  const upright = within(target.x + target.width / 2 - size.width / 2, size.width, canvas.width);
  const wanted: readonly Point[] = [
    { x: target.x + target.width + GAP, y: level },
    { x: target.x - GAP - size.width, y: level },
    { x: upright, y: target.y + target.height + GAP },
    { x: upright, y: target.y - GAP - size.height },
  ];
  const fits = wanted.filter(
    ({ x, y }) =>
      x >= EDGE &&
      y >= EDGE &&
      x + size.width <= canvas.width - EDGE &&
      y + size.height <= canvas.height - EDGE,
  );
  const covers = (at: Point): number =>
    avoid.filter((box) => intersects(box, { ...at, ...size })).length;
  const [best] = fits.toSorted((a, b) => covers(a) - covers(b));
  if (best !== undefined) return best;
  const [first] = wanted;
  return {
    x: within(first?.x ?? target.x, size.width, canvas.width),
    y: within(target.y + target.height + GAP, size.height, canvas.height),
  };
}

function within(at: number, length: number, room: number): number {
  return Math.max(EDGE, Math.min(at, room - length - EDGE));
}
