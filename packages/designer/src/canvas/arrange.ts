import type { EditCall } from '@archivolt/model';
import {
  elkLayout,
  intersects,
  layoutGraph,
  layoutGraphOf,
  union,
  type Box,
  type Flow,
  type Places,
  type Point,
  type Scene,
} from '@archivolt/render';
import { CAMERA, boundsOfAll, fit } from './camera.js';
import { createElk } from './elk-engine.js';
import { itemAt, withMembers } from './members.js';
import type { Stage } from './stage.js';

/** Lays everything out anew, what is locked where it is. Nodes move together; it is one step to undo. */
export async function arrange(stage: Stage, flow: Flow = 'right'): Promise<void> {
  const scene = stage.settledScene();
  const places = await elkLayout(layoutGraph(scene), createElk(), flow);
  const held = lockedIn(stage);
  if (await apply(stage, { scene, places: aroundLocked(kept(stage, places), scene, held) }))
    fit(stage, boundsOfAll(stage));
}

/** Lays out what is selected; the rest stays as it was placed. */
export async function arrangeSelection(stage: Stage, flow: Flow = 'right'): Promise<void> {
  const scene = stage.settledScene();
  const held = lockedIn(stage);
  const chosen = withMembers(scene, stage.session.getState().selection);
  const ids = new Set(chosen.filter((id) => !held.has(id)));
  const found = await elkLayout(layoutGraphOf(scene, ids), createElk(), flow);
  const before = union([...found.keys()].flatMap((id) => itemAt(scene, id) ?? []));
  if (before === undefined) return;
  await apply(stage, { scene, places: placedAt(found, before) });
}

interface Arrangement {
  /** As it was when it was asked for. */
  readonly scene: Scene;
  readonly places: Places;
}

async function apply(stage: Stage, { scene, places }: Arrangement): Promise<boolean> {
  // The design may have changed while the worker thought.
  if (stage.settledScene() !== scene || places.size === 0) return false;
  const positions = Object.fromEntries([...places].map(([id, { x, y }]) => [id, { x, y }]));
  const moves = [{ edit: 'node.move', args: { positions } }, ...framesOf(stage, places)];
  return stage.session.edit(moves, 'Arrange') && glide(stage, scene, places);
}

function lockedIn(stage: Stage): ReadonlySet<string> {
  const { nodes } = stage.session.getState().document.layout;
  return new Set(Object.keys(nodes).filter((id) => nodes[id]?.locked === true));
}

const APART = 24;

/** What is locked keeps its place; what would lie on it goes below. */
function aroundLocked(places: Places, scene: Scene, locked: ReadonlySet<string>): Places {
  const fixed = [...locked].flatMap((id) => scene.nodes.get(id) ?? []);
  if (fixed.length === 0) return places;
  const clear = (box: Box): Box => {
    const other = fixed.find((it) => intersects(it, box));
    return other === undefined ? box : clear({ ...box, y: other.y + other.height + APART });
  };
  const free = [...places].filter(([id]) => !locked.has(id));
  return new Map(free.map(([id, box]) => [id, scene.nodes.has(id) ? clear(box) : box] as const));
}

/** Containers that were sized by hand get the frame of what they now hold. */
function framesOf(stage: Stage, places: Places): readonly EditCall[] {
  const { nodes } = stage.session.getState().document.layout;
  return [...places].flatMap(([nodeId, { x, y, width, height }]) =>
    nodes[nodeId]?.width === undefined || !stage.settledScene().containers.has(nodeId)
      ? []
      : [{ edit: 'node.resize', args: { nodeId, x, y, width, height } }],
  );
}

/** The new drawing stays where the old one was. */
function kept(stage: Stage, places: Places): Places {
  const scene = stage.settledScene();
  const before = union([...scene.nodes.values(), ...scene.containers.values()]);
  return placedAt(places, before ?? { x: 0, y: 0 });
}

function placedAt(places: Places, { x, y }: Point): Places {
  const [left, top] = [Math.round(x / 4) * 4, Math.round(y / 4) * 4];
  return new Map(
    [...places].map(([id, place]) => [id, { ...place, x: place.x + left, y: place.y + top }]),
  );
}

const MOST_GLIDING = 600;

/** Shows all nodes on their way along straight lines, eased. Whether they arrive before something else happens. */
async function glide(stage: Stage, before: Scene, to: Places): Promise<boolean> {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isStill || to.size > MOST_GLIDING) return true;
  const from = new Map<string, Point>();
  for (const id of to.keys()) {
    const item = before.nodes.get(id) ?? before.containers.get(id);
    if (item !== undefined) from.set(id, item);
  }
  const after = stage.settledScene();
  const start = performance.now();
  const isUndisturbed = () =>
    stage.settledScene() === after && stage.session.getState().gesture === undefined;
  for (let share = 0; share < 1 && isUndisturbed(); ) {
    const eased = share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2;
    stage.shift(between(from, to, eased));
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    share = Math.min(1, Math.max(0, now - start) / CAMERA);
  }
  stage.shift(new Map());
  return isUndisturbed();
}

function between(
  from: ReadonlyMap<string, Point>,
  to: Places,
  share: number,
): ReadonlyMap<string, Point> {
  return new Map(
    [...to].map(([id, end]) => {
      const start = from.get(id) ?? end;
      return [
        id,
        { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share },
      ];
    }),
  );
}

/** Gives a design without looks, as an imported one, its first layout. */
export async function arrangeUnplaced(stage: Stage): Promise<void> {
  const { document } = stage.session.getState();
  const ids = Object.keys(document.nodes);
  if (ids.length < 2 || ids.some((id) => Object.hasOwn(document.layout.nodes, id))) return;
  await arrange(stage);
}
