import type { SceneNote } from '@archivolt/render';
import { isLocked } from '../members.js';
import type { Stage } from '../stage.js';
import { snap, type Gesture, type Press } from './gesture.js';

const LEAST = { width: 48, height: 32 };

/** Pulls the tip of an arrow, or the corner of a note or a picture. It is one step to undo. */
export function resizeNote(stage: Stage, start: Press, note: SceneNote): Gesture {
  const { session } = stage;
  const isHeld = isLocked(session.getState().document, note.id);
  const change = (press: Press): object => {
    const [dx, dy] = [press.world.x - start.world.x, press.world.y - start.world.y];
    if (note.tip !== undefined) return { tip: [snap(note.tip.x + dx), snap(note.tip.y + dy)] };
    const width = Math.max(LEAST.width, snap(note.width + dx));
    if (note.image === undefined) return { width };
    const height = Math.max(LEAST.height, Math.round((note.height * width) / note.width));
    return { width, height };
  };
  let isMoved = false;
  return {
    move: (press) => {
      if (isHeld) return;
      isMoved = true;
      session.edit({ edit: 'note.set', args: { noteId: note.id, ...change(press) } });
    },
    end: () => {
      if (isMoved) session.settle();
    },
    cancel: () => {
      if (!isMoved) return;
      session.settle();
      session.undo();
    },
  };
}
