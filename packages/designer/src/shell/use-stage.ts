import { useSyncExternalStore } from 'react';
import { stageOf } from '../canvas/stage.js';
import type { StageState } from '../canvas/stage-state.js';
import { useSessionHandle } from '../state/session-context.js';

/** The canvas's own state, from outside of it. `select` returns something that is the same while nothing changed. */
export function useStageState<T>(select: (state: StageState) => T): T {
  const { store } = stageOf(useSessionHandle());
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
