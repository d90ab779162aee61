import { elkLayout, layoutGraph, union, type Point, type Positions } from '@archivolt/render';
import { CAMERA, boundsOfAll, fit } from './camera.js';
import { createElk } from './elk-engine.js';
import type { Stage } from './stage.js';

/** Lays everything out anew. Nodes move together; it is one step to undo. */
export async function arrange(stage: Stage): Promise<void> {
  const scene = stage.settledScene();
  const positions = await elkLayout(layoutGraph(scene), createElk());
  // The design may have changed while the worker thought.
  if (stage.settledScene() !== scene || positions.size === 0) return;
  const moved = kept(stage, positions);
  await glide(stage, moved);
  stage.session.edit(
    { edit: 'node.move', args: { positions: Object.fromEntries(moved) } },
    'Arrange',
  );
  stage.shift(new Map());
  fit(stage, boundsOfAll(stage));
}

/** The new drawing stays where the old one was. */
function kept(stage: Stage, positions: Positions): Positions {
  const scene = stage.settledScene();
  const before = union([...scene.nodes.values(), ...scene.containers.values()]);
  const left = Math.round((before?.x ?? 0) / 4) * 4;
  const top = Math.round((before?.y ?? 0) / 4) * 4;
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: x + left, y: y + top }]));
}

const MOST_GLIDING = 600;

/** Moves all nodes at once along straight lines, eased. */
async function glide(stage: Stage, to: Positions): Promise<void> {
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

function between(from: Positions, to: Positions, share: number): Positions {
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
