import type { Point } from '@archivolt/render';
import type { Stage } from './stage.js';

/** Where the pointer rests over a canvas, on the page. */
const places = new WeakMap<Stage, Point>();

export function keepPointer(stage: Stage, page: Point | undefined): void {
  if (page === undefined) places.delete(stage);
  else places.set(stage, page);
}

/** The place that is pointed at, in canvas units; none while the keyboard walks. */
export function pointedAt(stage: Stage): Point | undefined {
  const page = places.get(stage);
  return page === undefined || stage.store.get().isKeyboard ? undefined : stage.toWorld(page);
}
