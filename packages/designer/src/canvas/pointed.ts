import type { Point } from '@archivolt/render';
import type { Stage } from './stage.js';

/** Where the pointer rests over a canvas, on the page. */
const places = new WeakMap<Stage, Point>();

/** The place that is pointed at, in canvas units; none while the keyboard walks. */
export function pointedAt(stage: Stage): Point | undefined {
  const page = places.get(stage);
  return page === undefined || stage.store.get().isKeyboard ? undefined : stage.toWorld(page);
}

/** Keeps where the pointer is. Returns how to stop. */
export function followPointer(stage: Stage, element: HTMLElement): () => void {
  let isMenuOpen = false;
  const move = ({ clientX, clientY }: PointerEvent) => {
    isMenuOpen = false;
    places.set(stage, { x: clientX, y: clientY });
  };
  const leave = () => {
    // What a menu does is done where it was opened.
    if (!isMenuOpen) places.delete(stage);
  };
  const open = () => {
    isMenuOpen = true;
  };
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('contextmenu', open);
  return () => {
    places.delete(stage);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('contextmenu', open);
  };
}
