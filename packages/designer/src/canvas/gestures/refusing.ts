import type { Fix, Verdict } from '@archivolt/model';
import { previewRoute } from '../route-preview.js';
import type { Stage } from '../stage.js';

/** Milliseconds: a passing pointer opens no card; a card stays for a while after letting go. */
const PAUSE = 120;
const STAY = 4000;

interface Refused {
  readonly source: string;
  readonly target: string;
  readonly verdict: Extract<Verdict, { kind: 'refused' }>;
}

const timers = new WeakMap<Stage, number>();

/** Opens the card of a refusal after a moment, beside the target. */
export function showRefusal(stage: Stage, refused: Refused): void {
  clearRefusal(stage);
  later(stage, PAUSE, () => {
    const { drawing } = stage.store.get();
    if (drawing?.over !== refused.target) return;
    const preview = previewRoute(stage, refused.verdict.routes[0]);
    stage.store.patch({ refusal: { ...refused, preview } });
    say(stage, `${refused.verdict.message} ${refused.verdict.why}`);
  });
}

/** Tells a screen reader what is seen: the canvas's polite live region. */
export function say(stage: Stage, text: string): void {
  stage.store.patch({ said: text });
}

/** Keeps an open card for the time it takes to read and take a route. */
export function holdRefusal(stage: Stage): void {
  later(stage, STAY, () => stage.store.patch({ refusal: undefined }));
}

/** The pointer rests on the card: it stays. */
export function keepRefusal(stage: Stage): void {
  clearTimer(stage);
}

export function clearRefusal(stage: Stage): void {
  clearTimer(stage);
  if (stage.store.get().refusal !== undefined) stage.store.patch({ refusal: undefined });
}

/** Takes a route: one edit, one undo. */
export function takeRoute(stage: Stage, route: Fix): void {
  const { refusal } = stage.store.get();
  stage.store.patch({ drawing: undefined });
  stage.session.update({ gesture: undefined });
  clearRefusal(stage);
  if (refusal === undefined) return;
  if (stage.session.edit(route.edits, route.label)) stage.session.select([refusal.source]);
}

function later(stage: Stage, milliseconds: number, act: () => void): void {
  clearTimer(stage);
  timers.set(stage, window.setTimeout(act, milliseconds));
}

function clearTimer(stage: Stage): void {
  window.clearTimeout(timers.get(stage));
  timers.delete(stage);
}
