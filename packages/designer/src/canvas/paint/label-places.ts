import {
  intersects,
  labelSizes,
  placeLabels,
  type Box,
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
  /** Those of the wires, with those that came into view since. */
  readonly known: ReadonlySet<string>;
}

const kept = new WeakMap<Stage, Kept>();

/** Where the labels of the wires in view stand; found anew only when something of it changed. */
export function labelPlaces(brush: Brush, drawn: readonly Drawn[]): Places {
  const { stage } = brush;
  const scale = stepped(labelScale(brush));
  const before = kept.get(stage);
  if (brush.isPart && before?.scale === scale) return withMore(brush, before, drawn);
  const wires = labelled(brush, drawn);
  if (before?.scale === scale && isSame(before.wires, wires)) return before.places;
  const places = placeLabels({ wires, scale, obstacles: (area) => obstacles(stage, area) });
  kept.set(stage, { wires, scale, places, known: new Set(wires.map(({ id }) => id)) });
  return places;
}

/** Labels stay where they are while the camera scrolls: those that come find room beside them. */
function withMore(brush: Brush, before: Kept, drawn: readonly Drawn[]): Places {
  const { stage } = brush;
  const more = drawn.filter(({ wire }) => !before.known.has(wire.id));
  if (more.length === 0) return before.places;
  const taken = [...before.places.values()].map(({ box }) => box);
  const found = placeLabels({
    wires: labelled(brush, more),
    scale: before.scale,
    obstacles: (area) => [
      ...obstacles(stage, area),
      ...taken.filter((box) => intersects(box, area)),
    ],
  });
  const places = new Map([...before.places, ...found]);
  const known = new Set([...before.known, ...more.map(({ wire }) => wire.id)]);
  kept.set(stage, { ...before, places, known });
  return places;
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

/** In steps, so that zooming does not place all labels anew each frame. */
function stepped(scale: number): number {
  return scale <= 1 ? scale : STEP ** Math.ceil(Math.log(scale) / Math.log(STEP));
}

const STEP = 1.15;
const HEADER = 30;

function obstacles({ router, scene }: Stage, area: Box): readonly Box[] {
  const cards = router.index.within(area).flatMap((id) => router.index.box(id) ?? []);
  const zones = [...scene().containers.values()].filter((zone) => intersects(zone, area));
  const frames = zones.map((zone) => (zone.isFolded ? zone : { ...zone, height: HEADER }));
  const notes = [...scene().notes.values()].filter((note) => intersects(note, area));
  return [...cards, ...frames, ...notes];
}

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
