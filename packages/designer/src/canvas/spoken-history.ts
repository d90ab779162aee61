import type { SessionState } from '../state/session-state.js';
import type { Stage } from './stage.js';

type History = Pick<SessionState, 'past' | 'future'>;

/** Tells a screen reader what was done, undone and redone; what says it more exactly comes after. */
export function followHistory(stage: Stage): () => void {
  let before: History = stage.session.getState();
  return stage.session.subscribe(() => {
    const now = stage.session.getState();
    const said = historyWords(before, now);
    before = now;
    if (said !== undefined) stage.store.patch({ said });
  });
}

export function historyWords(before: History, now: History): string | undefined {
  const steps = now.past.length - before.past.length;
  const ahead = now.future.length - before.future.length;
  if (steps === 1) return `${ahead === -1 ? 'Redone: ' : ''}${now.past.at(-1)?.label ?? ''}.`;
  return steps === -1 && ahead === 1 ? `Undone: ${before.past.at(-1)?.label ?? ''}.` : undefined;
}
