import { isMap, type Fragment } from '@archivolt/model';
import type { Point } from '@archivolt/render';
import { boundsOfIds, bringIntoView } from './camera.js';
import { pasteEdit } from './clipboard.js';
import type { Stage } from './stage.js';

/** Puts a piece of a design in, so far from where it was, and selects it. One step to undo. */
export function pasteFragment(stage: Stage, fragment: Fragment, offset: Point): void {
  const { call, ids } = pasteEdit(stage, fragment, offset);
  if (!stage.session.edit(call)) return;
  stage.session.select(ids);
  bringIntoView(stage, boundsOfIds(stage, ids));
}

const STEP = 32;
const TRIES = 40;
const SAME = 8;

/** Beside what it was copied from, and beside what was pasted of it before. */
export function freeOffset(stage: Stage, { layout }: Fragment): Point {
  const taken = Object.values(stage.session.getState().document.layout.nodes);
  const coming = Object.values(layout.nodes ?? {}).filter(isMap);
  const covers = (by: number): boolean =>
    coming.some(({ x, y }) =>
      taken.some((it) => Math.abs(it.x - x - by) < SAME && Math.abs(it.y - y - by) < SAME),
    );
  let by = STEP;
  while (covers(by) && by < TRIES * STEP) by += STEP;
  return { x: by, y: by };
}
