import {
  type Box,
  intersects,
  labelObstacles,
  labelSizes,
  placeLabels,
  type Labelled,
  type PlacedLabel,
  type Point,
  type SceneWire,
} from '@archivolt/render';
import { marksOf } from '../marks.js';
import type { Stage } from '../stage.js';
import type { Brush } from './brush.js';
import { labelScale } from './labels.js';

interface Drawn {
  readonly wire: SceneWire;
  readonly points: readonly Point[];
  readonly look: { readonly isSelected: boolean };
}

type Places = ReadonlyMap<string, PlacedLabel>;

interface Kept {
  readonly wires: readonly Labelled[];
  readonly scale: number;
  readonly places: Places;
  /** Ways of the wires, and of those that came into view since. */
  readonly known: ReadonlyMap<string, readonly Point[]>;
}

const kept = new WeakMap<Stage, Kept>();

/** Where the labels of the wires in view stand; found anew only when something of it changed. */
export function labelPlaces(brush: Brush, drawn: readonly Drawn[]): Places {
  const { stage } = brush;
  const before = kept.get(stage);
  const scale = scaleOf(brush, before);
  if (before?.scale === scale) {
    if (brush.isPart) return withMore(brush, before, drawn);
    if (stage.store.get().dragged.size > 0 || stage.isMoving())
      return withMoved(brush, before, drawn);
  }
  const wires = labelled(brush, drawn);
  if (before?.scale === scale && isSame(before.wires, wires)) return before.places;
  const places = placeLabels({
    wires,
    scale,
    obstacles: obstaclesOf(stage),
  });
  kept.set(stage, { wires, scale, places, known: waysOf(drawn) });
  return places;
}

/** Labels stay where they are while the camera scrolls: those that come find room beside them. */
function withMore(brush: Brush, before: Kept, drawn: readonly Drawn[]): Places {
  const more = drawn.filter(({ wire }) => !before.known.has(wire.id));
  if (more.length === 0) return before.places;
  const places = besides(brush, { before, wires: labelled(brush, more) });
  kept.set(brush.stage, {
    ...before,
    places,
    known: new Map([...before.known, ...waysOf(more)]),
  });
  return places;
}

/** Labels stay where they are while something or the camera moves, but for those of wires that go another way. */
function withMoved(brush: Brush, before: Kept, drawn: readonly Drawn[]): Places {
  const isKept = (id: string, points: readonly Point[]) => before.known.get(id) === points;
  if (drawn.every(({ wire, points }) => isKept(wire.id, points))) return before.places;
  const wires = labelled(brush, drawn).map((one) =>
    isKept(one.id, one.points) ? { ...one, sizes: [] } : one,
  );
  const stays = wires.flatMap(({ id, points }) => {
    const place = isKept(id, points) ? before.places.get(id) : undefined;
    return place === undefined ? [] : [[id, place] as const];
  });
  const places = besides(brush, { before: { ...before, places: new Map(stays) }, wires });
  // No such wires: at the drop all labels find their places anew.
  kept.set(brush.stage, { scale: before.scale, wires: [], places, known: waysOf(drawn) });
  return places;
}

/** Labels that find room beside those that are there. */
function besides(
  { stage }: Brush,
  { before, wires }: { readonly before: Kept; readonly wires: readonly Labelled[] },
): Places {
  if (wires.every(({ sizes }) => sizes.length === 0)) return before.places;
  const taken = [...before.places.values()].map(({ box }) => box);
  const obstacles = obstaclesOf(stage);
  const found = placeLabels({
    wires,
    scale: before.scale,
    obstacles: (area) => [...obstacles(area), ...taken.filter((box) => intersects(box, area))],
  });
  return new Map([...before.places, ...found]);
}

function obstaclesOf({ router, scene }: Stage): (area: Box) => readonly Box[] {
  return labelObstacles({ router, scene: scene() });
}

function waysOf(drawn: readonly Drawn[]): ReadonlyMap<string, readonly Point[]> {
  return new Map(drawn.map(({ wire, points }) => [wire.id, points]));
}

/** Those with a problem choose first: theirs must be seen. */
function labelled({ stage, level }: Brush, drawn: readonly Drawn[]): readonly Labelled[] {
  const marks = marksOf(stage.session.getState().diagnostics);
  const faulty: Labelled[] = [];
  const others: Labelled[] = [];
  for (const { wire, points, look } of drawn) {
    const isFaulty = marks.has(wire.id);
    const isShown = level !== 'icons' || look.isSelected || isFaulty;
    const sizes = isShown ? labelSizes(wire, isFaulty) : [];
    (isFaulty ? faulty : others).push({ id: wire.id, points, sizes });
  }
  return [...faulty, ...others];
}

/** While the camera moves labels may stand a little nearer or farther than they should. */
function scaleOf(brush: Brush, before: Kept | undefined): number {
  const scale = stepped(labelScale(brush));
  if (before === undefined || !brush.stage.isMoving()) return scale;
  const by = scale / before.scale;
  return by <= LENIENT && by >= 1 / LENIENT ? before.scale : scale;
}

/** In steps, so that zooming does not place all labels anew each frame. */
function stepped(scale: number): number {
  return scale <= 1 ? scale : STEP ** Math.ceil(Math.log(scale) / Math.log(STEP));
}

const STEP = 1.15;
const LENIENT = 1.5;

function isSame(before: readonly Labelled[], now: readonly Labelled[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ id, points, sizes }, at) => {
      const other = now[at];
      return (
        other?.id === id &&
        other.points === points &&
        other.sizes.length === sizes.length &&
        other.sizes[0]?.text === sizes[0]?.text
      );
    })
  );
}
