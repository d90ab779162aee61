import type { Box } from '@archivolt/render';
import type { Stage } from '../stage.js';
import { snap, THRESHOLD, type Gesture, type Press } from './gesture.js';
import type { Grip } from './hit.js';

const LEAST = { width: 120, height: 80 };

/** Pulls the edges of a container. It never becomes smaller than what it holds. */
export function resizeContainer(
  stage: Stage,
  start: Press,
  { id, grip }: { readonly id: string; readonly grip: Grip },
): Gesture {
  const { session, store } = stage;
  const origin = stage.settledScene().containers.get(id);
  let box: Box | undefined;
  return {
    move: (press) => {
      const dx = press.world.x - start.world.x;
      const dy = press.world.y - start.world.y;
      const away = Math.hypot(dx, dy) * stage.view().zoom;
      if (origin === undefined || (box === undefined && away < THRESHOLD)) return;
      box = pulled(origin, grip, { x: snap(dx), y: snap(dy) });
      store.patch({ receiver: { id, box } });
    },
    end: () => {
      store.patch({ receiver: undefined });
      if (box === undefined) session.select([id]);
      else {
        const { x, y, width, height } = box;
        session.edit({ edit: 'node.resize', args: { nodeId: id, x, y, width, height } });
        session.settle();
      }
    },
    cancel: () => store.patch({ receiver: undefined }),
  };
}

function pulled(box: Box, grip: Grip, by: { readonly x: number; readonly y: number }): Box {
  const left = grip.left ? Math.min(by.x, box.width - LEAST.width) : 0;
  const top = grip.top ? Math.min(by.y, box.height - LEAST.height) : 0;
  return {
    x: box.x + left,
    y: box.y + top,
    width: Math.max(LEAST.width, box.width - left + (grip.right ? by.x : 0)),
    height: Math.max(LEAST.height, box.height - top + (grip.bottom ? by.y : 0)),
  };
}
