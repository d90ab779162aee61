import {
  boxAt,
  distanceTo,
  holds,
  inflate,
  isHidden,
  sidePoint,
  type Box,
  type Point,
  type SceneContainer,
  type SceneNote,
} from '@archivolt/render';
import type { Stage } from '../stage.js';
import { portBox } from './port-box.js';

/** Edges of a container that follow the pointer. */
export interface Grip {
  readonly left: boolean;
  readonly right: boolean;
  readonly top: boolean;
  readonly bottom: boolean;
}

export type Hit =
  | { readonly kind: 'port'; readonly id: string }
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'wire-end'; readonly id: string; readonly end: 'from' | 'to' }
  | { readonly kind: 'wire'; readonly id: string }
  | { readonly kind: 'frame'; readonly id: string }
  | { readonly kind: 'grip'; readonly id: string; readonly grip: Grip }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'note-end'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'canvas' };

/** A port is hit at 24, a wire at 12, the edge of a container at 8 pixels. */
const PORT = 12;
const WIRE = 6;
const EDGE = 4;
const HEADER = 30;

/** What lies under a point, topmost first. One index answers at every zoom. */
export function hitAt(stage: Stage, point: Point): Hit {
  return (
    portAt(stage, point) ??
    wireEndAt(stage, point) ??
    noteEndAt(stage, point) ??
    nodeHit(stage, point) ??
    wireHit(stage, point) ??
    noteAt(stage, point) ??
    groupAt(stage, point) ??
    frameAt(stage, point) ?? { kind: 'canvas' }
  );
}

export function nodeAt(stage: Stage, point: Point): string | undefined {
  const ids = stage.router.index.at(point);
  return topmost(stage, ids) ?? foldedAt(stage, point);
}

/** What is seen: what is selected lies above the others, and of equals the card that was mounted last. */
function topmost(stage: Stage, ids: readonly string[]): string | undefined {
  if (ids.length < 2) return ids[0];
  const places = stage.scene().document.layout.nodes;
  const { selection } = stage.session.getState();
  const { mounted } = stage.store.get();
  const height = (id: string): number =>
    (selection.has(id) ? RAISED : 0) + (places[id]?.order ?? 0);
  return ids
    .toSorted((a, b) => height(a) - height(b) || mounted.indexOf(a) - mounted.indexOf(b))
    .at(-1);
}

/** As far as the style of a selected card lifts it. */
const RAISED = 1000;

function foldedAt(stage: Stage, point: Point): string | undefined {
  const scene = stage.scene();
  for (const zone of scene.containers.values()) {
    if (zone.isFolded && holds(zone, point) && !isHidden(scene, zone.id)) return zone.id;
  }
  return undefined;
}

/** The innermost open container at a point, leaving some out. */
export function containerAt(
  stage: Stage,
  point: Point,
  without: ReadonlySet<string> = new Set(),
): SceneContainer | undefined {
  let found: SceneContainer | undefined;
  const scene = stage.scene();
  for (const zone of scene.containers.values()) {
    if (zone.isFolded || without.has(zone.id) || isHidden(scene, zone.id)) continue;
    if (holds(zone, point)) found = zone;
  }
  return found;
}

function nodeHit(stage: Stage, point: Point): Hit | undefined {
  const id = nodeAt(stage, point);
  return id === undefined ? undefined : { kind: 'node', id };
}

/** The out-port of the hovered or the one selected node. */
function portAt(stage: Stage, point: Point): Hit | undefined {
  const { hovered, level } = stage.store.get();
  if (level === 'map' || level === 'icons') return undefined;
  const { selection } = stage.session.getState();
  if (selection.size > 1) return undefined;
  for (const id of new Set([hovered, ...selection])) {
    const box = id === undefined ? undefined : portBox(stage, id);
    if (id === undefined || box === undefined) continue;
    const port = sidePoint(box, 'right');
    const away = Math.hypot(point.x - port.x, point.y - port.y) * stage.view().zoom;
    if (away <= PORT) return { kind: 'port', id };
  }
  return undefined;
}

/** The square handles of the one selected wire. */
function wireEndAt(stage: Stage, point: Point): Hit | undefined {
  const { selection } = stage.session.getState();
  if (selection.size !== 1) return undefined;
  const [id = ''] = selection;
  const wire = stage.scene().wires.get(id);
  const points =
    wire === undefined || wire.isReference ? undefined : stage.router.route(id)?.points;
  if (points === undefined) return undefined;
  const reach = PORT / stage.view().zoom;
  const isNear = (end: Point | undefined): boolean =>
    end !== undefined && Math.hypot(end.x - point.x, end.y - point.y) <= reach;
  if (isNear(points.at(-1))) return { kind: 'wire-end', id, end: 'to' };
  return isNear(points[0]) ? { kind: 'wire-end', id, end: 'from' } : undefined;
}

function wireHit(stage: Stage, point: Point): Hit | undefined {
  const slack = WIRE / stage.view().zoom;
  const near: Box = inflate({ x: point.x, y: point.y, width: 0, height: 0 }, slack + 1);
  let best: string | undefined;
  let least = slack;
  for (const id of stage.scene().wires.keys()) {
    const reach = stage.router.reach(id);
    if (reach === undefined || !overlaps(reach, near)) continue;
    const points = stage.router.known(id)?.points ?? stage.router.plain(id);
    const away = points === undefined ? Infinity : distanceTo(points, point);
    if (away > least) continue;
    least = away;
    best = id;
  }
  return best === undefined ? undefined : { kind: 'wire', id: best };
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
  );
}

function noteAt(stage: Stage, point: Point): Hit | undefined {
  const slack = WIRE / stage.view().zoom;
  for (const note of [...stage.scene().notes.values()].toReversed()) {
    if (isOnNote(note, point, slack)) return { kind: 'note', id: note.id };
  }
  return undefined;
}

function isOnNote(note: SceneNote, point: Point, slack: number): boolean {
  if (note.tip === undefined) return holds(note, point);
  const end = { x: note.x + note.tip.x, y: note.y + note.tip.y };
  return distanceTo([note, end], point) <= slack;
}

/** The tip of the one selected arrow, the corner of the one selected note. */
function noteEndAt(stage: Stage, point: Point): Hit | undefined {
  const { selection } = stage.session.getState();
  const [id = '', ...others] = selection;
  const note = others.length > 0 ? undefined : stage.scene().notes.get(id);
  if (note === undefined || stage.store.get().renaming === id) return undefined;
  const end = noteEnd(note);
  const away = Math.hypot(end.x - point.x, end.y - point.y) * stage.view().zoom;
  return away <= PORT ? { kind: 'note-end', id } : undefined;
}

/** Where a note is taken to give it another size. */
export function noteEnd({ x, y, width, height, tip }: SceneNote): Point {
  return tip === undefined ? { x: x + width, y: y + height } : { x: x + tip.x, y: y + tip.y };
}

/** A group is taken by its title's row or its edge. */
function groupAt(stage: Stage, point: Point): Hit | undefined {
  const slack = EDGE / stage.view().zoom;
  for (const group of [...stage.scene().groups.values()].toReversed()) {
    const isNear = holds(inflate(group, slack), point);
    if (!isNear) continue;
    const isTitle = holds({ ...group, height: HEADER }, point);
    if (isTitle || !holds(inflate(group, -slack), point)) return { kind: 'group', id: group.id };
  }
  return undefined;
}

/** A container is taken by its header or its edge; inside it one is on the canvas. */
function frameAt(stage: Stage, point: Point): Hit | undefined {
  const slack = EDGE / stage.view().zoom;
  const scene = stage.scene();
  const zones = [...scene.containers.values()].toReversed();
  for (const zone of zones) {
    if (zone.isFolded || isHidden(scene, zone.id) || !holds(inflate(zone, slack), point)) continue;
    const grip = gripAt(zone, point, slack);
    if (grip !== undefined) return { kind: 'grip', id: zone.id, grip };
    if (holds({ ...zone, height: HEADER }, point)) return { kind: 'frame', id: zone.id };
    if (boxAt(scene, zone.id) !== undefined && stage.store.get().level === 'map') continue;
    return undefined;
  }
  return undefined;
}

function gripAt(zone: Box, point: Point, slack: number): Grip | undefined {
  const grip = {
    left: Math.abs(point.x - zone.x) <= slack,
    right: Math.abs(point.x - zone.x - zone.width) <= slack,
    top: Math.abs(point.y - zone.y) <= slack,
    bottom: Math.abs(point.y - zone.y - zone.height) <= slack,
  };
  return grip.left || grip.right || grip.top || grip.bottom ? grip : undefined;
}
