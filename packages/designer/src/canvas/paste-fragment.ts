import { catalog, isMap, type EditCall, type Fragment } from '@archivolt/model';
import {
  centre,
  holds,
  NODE_HEIGHT,
  NODE_WIDTH,
  union,
  type Box,
  type Point,
} from '@archivolt/render';
import { takerOf } from './adding.js';
import { boundsOfIds, bringIntoView } from './camera.js';
import { pasteEdit } from './clipboard.js';
import { snap } from './gestures/gesture.js';
import { placeEdit } from './gestures/placing.js';
import { pointedAt } from './pointed.js';
import type { Stage } from './stage.js';

/** Puts a piece of a design in, so far from where it was, and selects it. One step to undo. */
export function pasteFragment(stage: Stage, fragment: Fragment, offset: Point): void {
  put(stage, fragment, { offset });
}

/** Where the pointer is; beside what it was copied from when it points at that, or at nothing. */
export function pasteAtPointer(stage: Stage, fragment: Fragment): void {
  const at = pointedAt(stage);
  const box = boxOfFragment(fragment);
  const source = boundsOfIds(stage, idsOf(fragment));
  const isBeside = at === undefined || box === undefined || (source && holds(source, at));
  if (isBeside) {
    put(stage, fragment, { offset: freeOffset(stage, fragment, { x: STEP, y: STEP }) });
    return;
  }
  put(stage, fragment, { offset: freeOffset(stage, fragment, offsetTo(at, box)), at });
}

/** How far a box moves for its middle to come to a place. */
export function offsetTo(at: Point, box: Box): Point {
  const { x, y } = centre(box);
  return { x: snap(at.x - x), y: snap(at.y - y) };
}

interface Where {
  readonly offset: Point;
  /** What lies there takes what is put in. */
  readonly at?: Point;
}

function put(stage: Stage, fragment: Fragment, { offset, at }: Where): void {
  const { call, renamed, ids } = pasteEdit(stage, fragment, offset);
  const places = at === undefined ? [] : placesAt(stage, { fragment, ids: renamed, at });
  if (!stage.session.edit([call, ...places])) return;
  stage.session.select(ids);
  // What one points at is in view.
  if (at === undefined) bringIntoView(stage, boundsOfIds(stage, ids));
}

interface Arrival {
  readonly fragment: Fragment;
  readonly ids: Readonly<Record<string, string>>;
  readonly at: Point;
}

/** Edits that place what comes without its container where it is put, as a drop does. */
function placesAt(stage: Stage, { fragment, ids, at }: Arrival): readonly EditCall[] {
  const scene = stage.settledScene();
  const records = Object.entries(fragment.nodes);
  const bringsContainers = records.some(([, { service }]) => isContainer(service));
  return records.flatMap(([old, { service }]) => {
    const known = scene.nodes.get(old) ?? scene.containers.get(old);
    const before = known?.container;
    if (before === undefined ? bringsContainers : Object.hasOwn(fragment.nodes, before)) return [];
    const taker = takerOf(stage, service, at)?.id;
    const id = ids[old];
    return id === undefined || taker === before ? [] : [placeEdit(stage, id, taker)];
  });
}

function isContainer(service: string): boolean {
  return catalog.service(service)?.capabilities.container !== undefined;
}

function idsOf({ nodes, layout }: Fragment): readonly string[] {
  return [...Object.keys(nodes), ...Object.keys(layout.notes ?? {})];
}

/** What a piece of a design covers where it was. */
export function boxOfFragment({ layout }: Fragment): Box | undefined {
  const places = [...Object.values(layout.nodes ?? {}), ...Object.values(layout.notes ?? {})];
  return union(
    places.filter(isMap).map(({ x, y, width = NODE_WIDTH, height = NODE_HEIGHT }) => ({
      x,
      y,
      width,
      height,
    })),
  );
}

const STEP = 32;
const TRIES = 40;
const SAME = 8;

/** So far away, and beside what was pasted of it there before. */
function freeOffset(stage: Stage, { layout }: Fragment, wanted: Point): Point {
  const { nodes, notes } = stage.session.getState().document.layout;
  const taken = [...Object.values(nodes), ...Object.values(notes)];
  const coming = [...Object.values(layout.nodes ?? {}), ...Object.values(layout.notes ?? {})];
  const covers = (by: number): boolean =>
    coming
      .filter(isMap)
      .some(({ x, y }) =>
        taken.some(
          (it) =>
            Math.abs(it.x - x - wanted.x - by) < SAME && Math.abs(it.y - y - wanted.y - by) < SAME,
        ),
      );
  let by = 0;
  while (covers(by) && by < TRIES * STEP) by += STEP;
  return { x: wanted.x + by, y: wanted.y + by };
}
