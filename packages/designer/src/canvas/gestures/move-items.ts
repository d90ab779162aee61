import {
  boxAt,
  inside,
  intersects,
  union,
  type Box,
  type Point,
  type Scene,
  type SceneContainer,
} from '@archivolt/render';
import type { EditCall } from '@archivolt/model';
import { duplicateAt, movable } from '../commands.js';
import { isLocked, itemAt } from '../members.js';
import type { StageState } from '../stage-state.js';
import type { Stage } from '../stage.js';
import { snap, THRESHOLD, type Gesture, type Press } from './gesture.js';
import { align } from './guides.js';
import { clearIn, grown, placeEdits, receiverAt, tellRemoved } from './placing.js';

/** Pixels within which edges pull each other. */
const PULL = 5;
const FEW = 400;

/** Drags what is selected. It enters the document at the release, as one edit. */
export function moveItems(stage: Stage, start: Press): Gesture {
  const { session, store } = stage;
  const { scene, chosen, moved, loose, origins, hull } = taken(stage);
  const others = neighbours(stage, moved);
  let isDragging = false;
  let positions: ReadonlyMap<string, Point> = new Map();

  const move = (press: Press): void => {
    const away = Math.hypot(press.page.x - start.page.x, press.page.y - start.page.y);
    if (moved.size === 0 || (!isDragging && away < THRESHOLD)) return;
    if (!isDragging) {
      isDragging = true;
      store.patch({
        dragged: moved,
        hovered: undefined,
        hoveredWire: undefined,
        popover: undefined,
      });
    }
    const { by, guides } = movement(stage, { start, press, hull, others });
    positions = new Map([...origins].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]));
    stage.shift(positions);
    store.patch({ guides, receiver: growing(stage, loose, press.world) });
  };

  const stop = (): void => {
    store.patch({ dragged: new Set(), guides: [], receiver: undefined });
    stage.shift(new Map());
  };

  const end = (press: Press): void => {
    if (!isDragging) return;
    move(press);
    if (press.isAlt) {
      stop();
      leaveCopy(stage, positions, origins);
      return;
    }
    const receiver = receiverAt(stage, loose, press.world);
    const moves = loose
      .filter((id) => scene.nodes.has(id) || scene.containers.has(id))
      .map((id) => ({ id, container: receiver?.id ?? staying(stage, id) }));
    if (receiver !== undefined) positions = besideMembers(stage, { receiver, loose, positions });
    const places = placeEdits(stage, moves);
    const before = session.getState().graph;
    const label = chosen.length === 1 ? undefined : `Move ${chosen.length} items`;
    const calls = [
      { edit: 'node.move', args: { positions: Object.fromEntries(positions) } },
      ...bendsAlong(stage, positions, origins),
    ];
    const isDone = session.edit([...calls, ...places], label);
    session.settle();
    stop();
    const left = moves.filter(({ container }) => container === undefined).map(({ id }) => id);
    if (isDone && places.length > 0) tellRemoved(session, before, left);
  };

  return { move, end, cancel: stop };
}

/** The container that would take the items at a point, as large as it would become. */
function growing(stage: Stage, loose: readonly string[], at: Point): StageState['receiver'] {
  const receiver = receiverAt(stage, loose, at);
  const boxes = loose.flatMap((id) => boxAt(stage.scene(), id) ?? []);
  return receiver && { id: receiver.id, box: grown(stage, receiver, boxes) };
}

type Places = ReadonlyMap<string, Point>;

interface Arrival {
  readonly receiver: SceneContainer;
  readonly loose: readonly string[];
  readonly positions: Places;
}

/** What comes into a container goes beside what is there, not onto it. */
function besideMembers(stage: Stage, { receiver, loose, positions }: Arrival): Places {
  const scene = stage.scene();
  const arriving = loose.flatMap((id) => {
    const item = scene.nodes.get(id) ?? scene.containers.get(id);
    return item === undefined || receiver.members.includes(id) ? [] : [item];
  });
  const hull = union(arriving);
  if (hull === undefined) return positions;
  const { x, y } = clearIn(stage, receiver, hull);
  const by = { x: x - hull.x, y: y - hull.y };
  return new Map([...positions].map(([id, at]) => [id, { x: at.x + by.x, y: at.y + by.y }]));
}

/** How far the items were dragged: all of them as far as the first. */
function awayFrom(origins: Places, positions: Places): Point {
  for (const [id, from] of origins) {
    const to = positions.get(id);
    if (to !== undefined) return { x: to.x - from.x, y: to.y - from.y };
  }
  return { x: 0, y: 0 };
}

/** With Alt what is dragged stays, and a copy of it is put down. */
function leaveCopy(stage: Stage, positions: Places, origins: Places): void {
  duplicateAt(stage, awayFrom(origins, positions));
  stage.session.settle();
}

/** Corners set by hand go along where both ends of their wire do. */
function bendsAlong(stage: Stage, positions: Places, origins: Places): readonly EditCall[] {
  const { layout } = stage.session.getState().document;
  const { wires } = stage.settledScene();
  const by = awayFrom(origins, positions);
  return Object.entries(layout.edges).flatMap(([edgeId, { bends }]) => {
    const wire = wires.get(edgeId);
    const isAlong = wire !== undefined && origins.has(wire.from) && origins.has(wire.to);
    if (bends === undefined || !isAlong) return [];
    const moved = bends.map(([x, y]) => [x + by.x, y + by.y]);
    return [{ edit: 'edge.bend', args: { edgeId, bends: moved } }];
  });
}

interface Taken {
  readonly scene: Scene;
  readonly chosen: readonly string[];
  /** With all that is inside of chosen containers. */
  readonly moved: ReadonlySet<string>;
  /** Those whose container is not dragged along: they may change it. */
  readonly loose: readonly string[];
  readonly origins: ReadonlyMap<string, Point>;
  readonly hull: Box | undefined;
}

function taken(stage: Stage): Taken {
  const scene = stage.settledScene();
  const { document } = stage.session.getState();
  const chosen = movable(stage.session).filter((id) => itemAt(scene, id) !== undefined);
  const moved = new Set(
    chosen.flatMap((id) => [id, ...inside(scene, id).filter((it) => !isLocked(document, it))]),
  );
  const origins = new Map<string, Point>();
  for (const id of moved) {
    const box = itemAt(scene, id);
    if (box !== undefined) origins.set(id, { x: box.x, y: box.y });
  }
  return {
    scene,
    chosen,
    moved,
    loose: chosen.filter((id) => !isCarried(stage, id, moved)),
    origins,
    hull: union(chosen.flatMap((id) => itemAt(scene, id) ?? [])),
  };
}

function isCarried(stage: Stage, id: string, moved: ReadonlySet<string>): boolean {
  const scene = stage.settledScene();
  const container = (scene.nodes.get(id) ?? scene.containers.get(id))?.container;
  return container !== undefined && moved.has(container);
}

/** A node dropped still inside its own container's frame stays in it. */
function staying(stage: Stage, id: string): string | undefined {
  const scene = stage.scene();
  const item = scene.nodes.get(id) ?? scene.containers.get(id);
  const own = item?.container === undefined ? undefined : scene.containers.get(item.container);
  return item !== undefined && own !== undefined && intersects(own, item) ? own.id : undefined;
}

function neighbours(stage: Stage, moved: ReadonlySet<string>): readonly Box[] {
  const near = stage.router.index.within(stage.seen()).filter((id) => !moved.has(id));
  if (near.length > FEW) return [];
  return near.flatMap((id) => stage.router.index.box(id) ?? []);
}

interface Movement {
  readonly start: Press;
  readonly press: Press;
  readonly hull: Box | undefined;
  readonly others: readonly Box[];
}

function movement(
  stage: Stage,
  { start, press, hull, others }: Movement,
): { readonly by: Point; readonly guides: ReturnType<typeof align>['guides'] } {
  let dx = press.world.x - start.world.x;
  let dy = press.world.y - start.world.y;
  if (press.isShift) {
    if (Math.abs(dx) > Math.abs(dy)) dy = 0;
    else dx = 0;
  }
  if (hull === undefined) return { by: { x: dx, y: dy }, guides: [] };
  const to = { x: snap(hull.x + dx), y: snap(hull.y + dy) };
  const reach = press.isControl ? 0 : PULL / stage.view().zoom;
  const { by, guides } = align({ ...hull, ...to }, others, reach);
  return { by: { x: to.x + by.x - hull.x, y: to.y + by.y - hull.y }, guides };
}
