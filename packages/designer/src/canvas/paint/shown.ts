import {
  boundsOf,
  inflate,
  intersects,
  isHidden,
  noteBounds,
  union,
  type Box,
  type Point,
} from '@archivolt/render';
import { cardFlags } from '../card-state.js';
import { marksOf } from '../marks.js';
import type { Brush } from './brush.js';
import { labelScale } from './labels.js';
import { labelOf, type Drawn, type Wiring } from './wires.js';

/** What is painted of one thing: where, and all that its looks depend on. */
export interface Shown {
  readonly box: () => Box;
  readonly looks: readonly unknown[];
}

/** All that is painted in a view, by a key. */
export type Picture = ReadonlyMap<string, Shown>;

export function pictureOf(brush: Brush, wiring: Wiring): Picture {
  const picture = new Map<string, Shown>();
  addZones(brush, picture);
  addGroups(brush, picture);
  for (const one of wiring.drawn) addWire(brush, picture, { one, places: wiring.places });
  addCards(brush, picture);
  addNotes(brush, picture);
  return picture;
}

/** Where two pictures differ in what is seen. */
export function damage({
  before,
  now,
  seen,
}: {
  readonly before: Picture;
  readonly now: Picture;
  readonly seen: Box;
}): Box | undefined {
  const boxes: Box[] = [];
  for (const [key, { box, looks }] of now) {
    const old = before.get(key);
    if (old !== undefined && isSame(old.looks, looks)) continue;
    boxes.push(box());
    if (old !== undefined) boxes.push(old.box());
  }
  for (const [key, { box }] of before) if (!now.has(key)) boxes.push(box());
  return union(boxes.filter((box) => intersects(box, seen)));
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((it, at) => Object.is(it, now[at]));
}

function markLooks({ stage }: Brush, id: string): readonly unknown[] {
  const mark = marksOf(stage.session.getState().diagnostics).get(id);
  return [mark?.severity, mark?.count];
}

function addZones(brush: Brush, picture: Map<string, Shown>): void {
  const { stage } = brush;
  const scene = stage.scene();
  const { receiver, drawing } = stage.store.get();
  const { selection, gesture } = stage.session.getState();
  for (const zone of scene.containers.values()) {
    const { id } = zone;
    const grown = receiver?.id === id ? receiver.box : undefined;
    const looks = [
      zone,
      isHidden(scene, id),
      selection.has(id) || gesture?.source === id,
      gesture?.verdicts.get(id)?.kind,
      drawing?.over === id,
      ...(grown === undefined ? [] : [grown.x, grown.y, grown.width, grown.height]),
      ...markLooks(brush, id),
    ];
    const box = () => (grown === undefined ? zone : (union([zone, grown]) ?? zone));
    picture.set(`zone ${id}`, { box, looks });
  }
}

function addGroups({ stage }: Brush, picture: Map<string, Shown>): void {
  const { selection } = stage.session.getState();
  const { renaming } = stage.store.get();
  for (const { id, x, y, width, height, title } of stage.scene().groups.values()) {
    const looks = [x, y, width, height, title, selection.has(id), renaming === id];
    picture.set(`group ${id}`, { box: () => ({ x, y, width, height }), looks });
  }
}

function addWire(
  brush: Brush,
  picture: Map<string, Shown>,
  { one, places }: { readonly one: Drawn; readonly places: Wiring['places'] },
): void {
  const { wire, points, look } = one;
  const looks = [wire, look.isSelected, look.isHovered, look.isFaded, ...markLooks(brush, wire.id)];
  picture.set(`wire ${wire.id}`, {
    box: () => inflate(boundsOf(points), 12),
    looks: [points, ...looks],
  });
  const place = places.get(wire.id);
  const label = labelOf(brush, one, place);
  if (label === undefined) return;
  const { at, text } = label;
  const box = () => labelBox(brush, { at, text, place: place?.box });
  picture.set(`label ${wire.id}`, { box, looks: [at.x, at.y, text, ...looks] });
}

/** What stands out is longer than what it has room for. */
function labelBox(
  brush: Brush,
  label: { readonly at: Point; readonly text: string | undefined; readonly place: Box | undefined },
): Box {
  const { at, text = '', place } = label;
  const half = Math.max(60, text.length * 4.5) * labelScale(brush);
  const box = { x: at.x - half, y: at.y - 12, width: 2 * half, height: 24 };
  return place === undefined ? box : (union([box, place]) ?? box);
}

function addCards(brush: Brush, picture: Map<string, Shown>): void {
  const { stage, seen } = brush;
  const scene = stage.scene();
  const mounted = new Set(stage.store.get().mounted);
  for (const id of stage.router.index.within(seen)) {
    const node = mounted.has(id) ? undefined : scene.nodes.get(id);
    if (node === undefined) continue;
    const order = scene.document.layout.nodes[id]?.order;
    const looks = [node, order, cardFlags(stage, id), ...markLooks(brush, id)];
    picture.set(`card ${id}`, { box: () => node, looks });
  }
}

function addNotes({ stage }: Brush, picture: Map<string, Shown>): void {
  const { selection } = stage.session.getState();
  const { renaming } = stage.store.get();
  for (const note of stage.scene().notes.values()) {
    const { id, text, tip } = note;
    const looks = [note, selection.has(id), selection.size === 1, renaming === id];
    const reach = tip === undefined ? 0 : text.length * 4;
    picture.set(`note ${id}`, { box: () => inflate(noteBounds(note), reach), looks });
  }
}
