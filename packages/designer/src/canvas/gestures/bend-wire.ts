import type { Point } from '@archivolt/render';
import { pushed, runNear } from '../bends.js';
import type { Stage } from '../stage.js';
import { snap, THRESHOLD, type Gesture, type Press } from './gesture.js';

/** Pushes the run of a wire that was pressed. Its corners enter the document at the release. */
export function bendWire(stage: Stage, start: Press, id: string): Gesture {
  const { session } = stage;
  const way = stage.router.route(id)?.points ?? [];
  const run =
    stage.scene().wires.get(id)?.isReference === true ? undefined : runNear(way, start.world);
  let bends: readonly Point[] | undefined;
  return {
    move: (press) => {
      const away = Math.hypot(press.page.x - start.page.x, press.page.y - start.page.y);
      if (run === undefined || (bends === undefined && away < THRESHOLD)) return;
      bends = pushed(way, run, { x: snap(press.world.x), y: snap(press.world.y) });
      stage.bend(id, bends);
    },
    end: () => {
      stage.bend(id, undefined);
      if (bends === undefined) return;
      const corners = bends.map(({ x, y }) => [x, y]);
      session.edit({ edit: 'edge.bend', args: { edgeId: id, bends: corners } });
      session.settle();
    },
    cancel: () => stage.bend(id, undefined),
  };
}
