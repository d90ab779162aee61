import { addArrow } from '../notes.js';
import type { Stage } from '../stage.js';
import { THRESHOLD, type Gesture, type Press } from './gesture.js';

/** Draws a free arrow from the press to the release. */
export function drawArrow(stage: Stage, start: Press): Gesture {
  const show = (to: Press | undefined): void =>
    stage.store.patch({ arrow: to && { from: start.world, to: to.world } });
  return {
    move: show,
    end: (press) => {
      show(undefined);
      const away = Math.hypot(press.page.x - start.page.x, press.page.y - start.page.y);
      if (away >= THRESHOLD) addArrow(stage, start.world, press.world);
    },
    cancel: () => show(undefined),
  };
}
