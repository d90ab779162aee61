import { boxOf, encloses, intersects, isHidden, noteBounds, type Box } from '@archivolt/render';
import type { Stage } from '../stage.js';
import { THRESHOLD, type Gesture, type Press } from './gesture.js';

/** Selects with a box: left to right what is inside, right to left what is touched. */
export function marquee(stage: Stage, start: Press): Gesture {
  const { session, store } = stage;
  const before = start.isShift ? session.getState().selection : new Set<string>();
  let isDragging = false;
  return {
    move: (press) => {
      const away = Math.hypot(press.page.x - start.page.x, press.page.y - start.page.y);
      if (!isDragging && away < THRESHOLD) return;
      isDragging = true;
      const box = boxOf(start.world, press.world);
      store.patch({ marquee: box });
      session.select([...before, ...covered(stage, box, press.world.x < start.world.x)]);
    },
    end: () => {
      store.patch({ marquee: undefined });
      if (!isDragging && !start.isShift) session.select([]);
    },
    cancel: () => {
      store.patch({ marquee: undefined });
      session.select(before);
    },
  };
}

function covered(stage: Stage, box: Box, isTouch: boolean): readonly string[] {
  const scene = stage.scene();
  const isIn = (item: Box): boolean => (isTouch ? intersects(box, item) : encloses(box, item));
  const nodes = stage.router.index.within(box).filter((id) => {
    const node = scene.nodes.get(id);
    return node !== undefined && isIn(node);
  });
  // Touching a container from inside is no wish to take it.
  const zones = [...scene.containers.values()].filter(
    (zone) => encloses(box, zone) && !isHidden(scene, zone.id),
  );
  const notes = [...scene.notes.values()].filter((note) => isIn(noteBounds(note)));
  return [...nodes, ...zones.map(({ id }) => id), ...notes.map(({ id }) => id)];
}
