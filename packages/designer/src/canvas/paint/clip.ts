import type { Box, Point } from '@archivolt/render';

/** How far outside of the view a wire is still drawn: room for its corners. */
const MARGIN = 40;

/**
 * The parts of an orthogonal line that are in view. Cuts lie whole periods of its dash apart, so
 * that dashes stay where they are while the camera moves. What is far outside costs nothing: a
 * dashed line of twenty thousand pixels would be two thousand strokes.
 */
export function visibleParts(
  points: readonly Point[],
  view: Box,
  period: number,
): readonly (readonly Point[])[] {
  const left = view.x - MARGIN;
  const top = view.y - MARGIN;
  const right = view.x + view.width + MARGIN;
  const bottom = view.y + view.height + MARGIN;
  const parts: Point[][] = [];
  let open: Point[] | undefined;
  let passed = 0;
  for (let at = 1; at < points.length; at += 1) {
    const from = points[at - 1];
    const to = points[at];
    if (from === undefined || to === undefined) continue;
    const isLevel = from.y === to.y;
    const [a, b] = isLevel ? [from.x, to.x] : [from.y, to.y];
    const [low, high] = isLevel ? [left, right] : [top, bottom];
    const aside = isLevel ? from.y : from.x;
    const isBeside = isLevel ? aside < top || aside > bottom : aside < left || aside > right;
    const length = Math.abs(b - a);
    const ahead = b >= a ? 1 : -1;
    const enter = Math.max(0, ahead > 0 ? low - a : a - high);
    const leave = Math.min(length, ahead > 0 ? high - a : a - low);
    if (isBeside || enter >= leave) {
      open = undefined;
    } else {
      const start = enter === 0 ? 0 : Math.max(0, whole(passed + enter, period) - passed);
      const point = (along: number): Point =>
        isLevel ? { x: a + ahead * along, y: aside } : { x: aside, y: a + ahead * along };
      if (open === undefined || start > 0) {
        open = [point(start)];
        parts.push(open);
      }
      open.push(point(leave));
      if (leave < length) open = undefined;
    }
    passed += length;
  }
  return parts;
}

function whole(length: number, period: number): number {
  return period <= 0 ? length : Math.floor(length / period) * period;
}
