import type { Scene } from '@archivolt/render';
import type { Session } from '../state/session-state.js';
import { boundsOfAll, boundsOfIds, fit } from '../canvas/camera.js';
import { stageOf } from '../canvas/stage.js';
import { presentedSteps } from './presented-steps.js';

/** Shows the drawing alone, step by step. */
export function startPresenting(session: Session): void {
  const stage = stageOf(session);
  session.select([]);
  session.update({ mode: 'design' });
  stage.store.patch({
    presentation: { from: stage.aim(), steps: presentedSteps(stage.scene()), at: 0 },
    tool: 'select',
    hovered: undefined,
    popover: undefined,
  });
  document.documentElement.requestFullscreen().catch(() => undefined);
}

export function stopPresenting(session: Session): void {
  const stage = stageOf(session);
  const { presentation } = stage.store.get();
  stage.store.patch({ presentation: undefined });
  if (presentation !== undefined) stage.go(presentation.from, 0);
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}

/** Goes some steps on or back; ends stay ends. */
export function stepPresentation(session: Session, by: number): void {
  const { store } = stageOf(session);
  const { presentation } = store.get();
  if (presentation === undefined) return;
  const last = presentation.steps.length - 1;
  const at = Math.min(last, Math.max(0, presentation.at + by));
  const said = `${at + 1} of ${last + 1}: ${presentation.steps[at]?.title ?? ''}`;
  if (at !== presentation.at) store.patch({ presentation: { ...presentation, at }, said });
}

/** Brings the step into view. */
export function showStep(session: Session): void {
  const stage = stageOf(session);
  const { presentation } = stage.store.get();
  const lit = presentation?.steps[presentation.at]?.lit;
  const items = lit === undefined ? undefined : [...lit].filter((id) => isBox(stage.scene(), id));
  fit(stage, items === undefined ? boundsOfAll(stage) : around(boundsOfIds(stage, items)));
}

function isBox(scene: Scene, id: string): boolean {
  return scene.nodes.has(id) || scene.containers.has(id);
}

const AROUND = 120;

/** What stands out is seen with what is beside it. */
function around(box: ReturnType<typeof boundsOfIds>): ReturnType<typeof boundsOfIds> {
  if (box === undefined) return undefined;
  const { x, y, width, height } = box;
  return { x: x - AROUND, y: y - AROUND, width: width + 2 * AROUND, height: height + 2 * AROUND };
}
