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

export interface Clear {
  /** Upper left corner, were there room for it. */
  readonly wanted: Point;
  readonly size: Size;
  readonly canvas: Size;
  /** What should stay in sight. */
  readonly avoid: readonly Box[];
}

const STEP = 20;

/** The nearest place where a popover hides nothing; where there is none, the one that hides least. */
export function placeClear({ wanted, size, canvas, avoid }: Clear): Point {
  const near = {
    x: within(wanted.x, size.width, canvas.width),
    y: within(wanted.y, size.height, canvas.height),
  };
  const hidden = (at: Point, most: number): number => hiddenBy({ ...at, ...size }, avoid, most);
  let best = { at: near, away: 0, hides: hidden(near, Infinity) };
  const columns = spread(near.x, canvas.width - size.width - EDGE);
  const rows = spread(near.y, canvas.height - size.height - EDGE);
  for (const y of rows) {
    for (const x of columns) {
      const away = Math.hypot(x - near.x, y - near.y);
      if (best.hides === 0 && away >= best.away) continue;
      const hides = hidden({ x, y }, best.hides);
      if (hides < best.hides || (hides === best.hides && away < best.away))
        best = { at: { x, y }, away, hides };
    }
  }
  return best.at;
}

/** How many boxes a popover covers, counted no further than is asked. */
function hiddenBy(popover: Box, boxes: readonly Box[], most: number): number {
  let count = 0;
  for (const box of boxes) {
    if (intersects(box, popover)) count += 1;
    if (count > most) break;
  }
  return count;
}

/** Places in steps from one, to both sides of it. */
function spread(from: number, most: number): readonly number[] {
  const places = [from];
  for (let at = from - STEP; at >= EDGE; at -= STEP) places.push(at);
  for (let at = from + STEP; at <= most; at += STEP) places.push(at);
  return places;
}

function within(at: number, length: number, room: number): number {
  return Math.max(EDGE, Math.min(at, room - length - EDGE));
}
