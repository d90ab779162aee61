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
}

const kept = new WeakMap<Stage, Kept>();

/** Where the labels of the wires in view stand; found anew only when something of it changed. */
export function labelPlaces(brush: Brush, drawn: readonly Drawn[]): Places {
  const { stage } = brush;
  const wires = labelled(brush, drawn);
  const scale = stepped(labelScale(brush));
  const before = kept.get(stage);
  if (before?.scale === scale && isSame(before.wires, wires)) return before.places;
  const places = placeLabels({ wires, scale, obstacles: (area) => obstacles(stage, area) });
  kept.set(stage, { wires, scale, places });
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
