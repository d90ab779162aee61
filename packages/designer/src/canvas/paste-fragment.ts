import type { Fragment } from '@archivolt/model';
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
