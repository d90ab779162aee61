import { inflate, intersects, type Box, type Point } from '../geometry.js';
import { boundsOf } from '../route/polyline.js';
import type { LabelSize } from './label-size.js';
import { createLines, type Lines } from './lines.js';
import { ownParts, type OwnPart } from './own-parts.js';

export interface Labelled {
  readonly id: string;
  readonly points: readonly Point[];
  /** The wanted size first. Empty: nothing stands on this wire, but others keep off it. */
  readonly sizes: readonly LabelSize[];
}

export interface PlacedLabel {
  readonly at: Point;
  readonly text: string | undefined;
  readonly box: Box;
}

export interface LabelsInput {
  /** Those that come first choose first. */
  readonly wires: readonly Labelled[];
  /** Cards and other things that no label may cover. */
  readonly obstacles: (area: Box) => readonly Box[];
  /** Labels keep their size on screen, so they are larger in the drawing from afar. */
  readonly scale: number;
}

const GAP = 2;

/**
 * Where the labels of wires stand: on the longest part that is the wire's own, as near to its
 * middle as may be; never on a card or on each other. One that finds no room is left out.
 */
export function placeLabels({ wires, obstacles, scale }: LabelsInput): Map<string, PlacedLabel> {
  const lines = createLines(wires);
  const placed = new Map<string, PlacedLabel>();
  const taken: Box[] = [];
  for (const wire of wires) {
    if (wire.sizes.length === 0) continue;
    const area = inflate(boundsOf(wire.points), MARGIN * scale);
    const found = firstFree({
      id: wire.id,
      parts: ownParts(wire, lines),
      lines,
      walls: [...obstacles(area), ...taken.filter((box) => intersects(box, area))],
      sizes: wire.sizes.map((size) => scaled(size, scale)),
    });
    if (found === undefined) continue;
    placed.set(wire.id, found);
    taken.push(found.box);
  }
  return placed;
}

/** Half of the longest label reaches so far beyond its wire. */
const MARGIN = 100;

function scaled({ text, width, height }: LabelSize, scale: number): LabelSize {
  return { text, width: width * scale, height: height * scale };
}

interface Search {
  readonly id: string;
  readonly parts: readonly OwnPart[];
  readonly lines: Lines;
  readonly walls: readonly Box[];
  readonly sizes: readonly LabelSize[];
}

function firstFree({ id, parts, lines, walls, sizes }: Search): PlacedLabel | undefined {
  for (const size of sizes) {
    let best: { readonly box: Box; readonly cost: number } | undefined;
    for (const part of parts) {
      for (const spot of spots(part, size)) {
        if (best !== undefined && spot.cost >= best.cost) continue;
        const around = inflate(spot.box, GAP);
        if (walls.some((wall) => intersects(wall, around))) continue;
        const cost = spot.cost + lines.crossings(around, id) * CROSSED;
        if (best === undefined || cost < best.cost) best = { box: spot.box, cost };
      }
    }
    if (best !== undefined) {
      const { x, y, width, height } = best.box;
      return { at: { x: x + width / 2, y: y + height / 2 }, text: size.text, box: best.box };
    }
  }
  return undefined;
}

/** A label on a line of another wire would seem to be that one's. */
const CROSSED = 10_000;
const OFFSETS = [0, 0.3, -0.3, 0.6, -0.6, 1, -1];
/** Text is level: an upright part must be twice as long to be as good. */
const UPRIGHT = 0.5;
/** Some line must be seen at either side of a label. */
const TAIL = 4;

/** Places on a part: its middle first, then away from it. */
function spots(
  part: OwnPart,
  size: LabelSize,
): readonly { readonly box: Box; readonly cost: number }[] {
  const length = part.to - part.from;
  const need = part.isLevel ? size.width + 2 * TAIL : size.height + TAIL;
  if (length < need) return [];
  const middle = (part.from + part.to) / 2;
  const room = (length - need) / 2;
  const offsets = room < 4 ? [0] : OFFSETS;
  return offsets.map((share) => {
    const along = middle + share * room;
    const x = part.isLevel ? along : part.at;
    const y = part.isLevel ? part.at : along;
    const { width, height } = size;
    return {
      box: { x: x - width / 2, y: y - height / 2, width, height },
      cost: Math.abs(share) * room - length * (part.isLevel ? 1 : UPRIGHT),
    };
  });
}
