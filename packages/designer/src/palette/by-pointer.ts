import type { MouseEvent } from 'react';
import { focusDrawing } from '../canvas/focus-drawing.js';

/** After a click keys are for what was added; who adds by keys goes on in the list. */
export function byPointer(add: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    add();
    if (detail > 0) focusDrawing();
  };
}
