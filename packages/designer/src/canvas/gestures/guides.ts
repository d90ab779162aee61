import { union, type Box, type Point } from '@archivolt/render';
import type { Guide } from '../stage-state.js';

export interface Aligned {
  /** What to add to the movement so that edges meet. */
  readonly by: Point;
  readonly guides: readonly Guide[];
}

interface Line {
  readonly own: number;
  readonly other: number;
  readonly box: Box;
}

/** Finds what a moving box lines up with, within `reach`, in each direction. */
export function align(moving: Box, others: readonly Box[], reach: number): Aligned {
  const across = nearest(moving, others, { reach, start: 'x', extent: 'width' });
  const along = nearest(moving, others, { reach, start: 'y', extent: 'height' });
  const by = {
    x: across === undefined ? 0 : across.other - across.own,
    y: along === undefined ? 0 : along.other - along.own,
  };
  const moved = { ...moving, x: moving.x + by.x, y: moving.y + by.y };
  return {
    by,
    guides: [
      ...(across === undefined ? [] : [upright(across, moved)]),
      ...(along === undefined ? [] : [level(along, moved)]),
    ],
  };
}

interface Axis {
  readonly reach: number;
  readonly start: 'x' | 'y';
  readonly extent: 'width' | 'height';
}

function nearest(moving: Box, others: readonly Box[], axis: Axis): Line | undefined {
  let best: Line | undefined;
  let least = axis.reach;
  for (const box of others) {
    const pairs = places(moving, axis).map((own, index) => [own, places(box, axis)[index] ?? own]);
    for (const [own = 0, other = 0] of pairs) {
      const away = Math.abs(own - other);
      if (away > least || (away === least && best !== undefined)) continue;
      least = away;
      best = { own, other, box };
    }
  }
  return best;
}

/** Start, middle and end of a box. */
function places(box: Box, { start, extent }: Axis): readonly number[] {
  return [box[start], box[start] + box[extent] / 2, box[start] + box[extent]];
}

function upright({ other, box }: Line, moved: Box): Guide {
  const both = union([box, moved]) ?? box;
  return { from: { x: other, y: both.y - 8 }, to: { x: other, y: both.y + both.height + 8 } };
}

function level({ other, box }: Line, moved: Box): Guide {
  const both = union([box, moved]) ?? box;
  return { from: { x: both.x - 8, y: other }, to: { x: both.x + both.width + 8, y: other } };
}
