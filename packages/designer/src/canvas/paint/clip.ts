import { CORNER_RADIUS, cornerRadius, type Box, type Point } from '@archivolt/render';

/** How far outside of the view a wire is still drawn: room for its corners. */
const MARGIN = 40;

export interface Part {
  readonly points: readonly Point[];
  /** Length of the line before it, its corners rounded: where its dashes go on. */
  readonly passed: number;
}

/**
 * The parts of an orthogonal line that are in view. What is far outside costs nothing: a dashed line of
 * twenty thousand pixels would be two thousand strokes.
 */
export function visibleParts(points: readonly Point[], view: Box): readonly Part[] {
  const left = view.x - MARGIN;
  const top = view.y - MARGIN;
  const right = view.x + view.width + MARGIN;
  const bottom = view.y + view.height + MARGIN;
  const parts: Part[] = [];
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
      // So much is left before the next corner that it is as round as in the whole line.
      const start = Math.max(0, Math.min(enter, length - 2 * CORNER_RADIUS));
      const point = (along: number): Point =>
        isLevel ? { x: a + ahead * along, y: aside } : { x: aside, y: a + ahead * along };
      if (open === undefined || start > 0) {
        open = [point(start)];
        parts.push({ points: open, passed: passed + start });
      }
      open.push(point(leave));
      if (leave < length) open = undefined;
    }
    passed += length - savedAt(points, at);
  }
  return parts;
}

/** By how much the rounded corner is shorter than its two legs. */
function savedAt(points: readonly Point[], at: number): number {
  const [before, corner, after] = [points[at - 1], points[at], points[at + 1]];
  if (before === undefined || corner === undefined || after === undefined) return 0;
  const isStraight = (before.y === corner.y) === (corner.y === after.y);
  return isStraight ? 0 : cornerRadius(before, corner, after) * (2 - Math.PI / 2);
}
