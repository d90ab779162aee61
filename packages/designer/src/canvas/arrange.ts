import type { EditCall } from '@archivolt/model';
import { elkLayout, layoutGraph, union, type Places, type Point } from '@archivolt/render';
import { CAMERA, boundsOfAll, fit } from './camera.js';
import { createElk } from './elk-engine.js';
import type { Stage } from './stage.js';

/** Lays everything out anew. Nodes move together; it is one step to undo. */
export async function arrange(stage: Stage): Promise<void> {
  const scene = stage.settledScene();
  const places = await elkLayout(layoutGraph(scene), createElk());
  // The design may have changed while the worker thought.
  if (stage.settledScene() !== scene || places.size === 0) return;
  const moved = kept(stage, places);
  await glide(stage, moved);
  const positions = Object.fromEntries([...moved].map(([id, { x, y }]) => [id, { x, y }]));
  stage.session.edit(
    [{ edit: 'node.move', args: { positions } }, ...framesOf(stage, moved)],
    'Arrange',
  );
  stage.shift(new Map());
  fit(stage, boundsOfAll(stage));
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
  const left = Math.round((before?.x ?? 0) / 4) * 4;
  const top = Math.round((before?.y ?? 0) / 4) * 4;
  return new Map(
    [...places].map(([id, place]) => [id, { ...place, x: place.x + left, y: place.y + top }]),
  );
}

const MOST_GLIDING = 600;

/** Moves all nodes at once along straight lines, eased. */
async function glide(stage: Stage, to: Places): Promise<void> {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isStill || to.size > MOST_GLIDING) return;
  const scene = stage.settledScene();
  const from = new Map<string, Point>();
  for (const id of to.keys()) {
    const item = scene.nodes.get(id) ?? scene.containers.get(id);
    if (item !== undefined) from.set(id, item);
  }
  const start = performance.now();
  for (let share = 0; share < 1; ) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    share = Math.min(1, (now - start) / CAMERA);
    const eased = share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2;
    stage.shift(between(from, to, eased));
  }
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
