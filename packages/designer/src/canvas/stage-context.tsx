import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Stage } from './stage.js';
import type { StageState } from './stage-state.js';

const StageContext = createContext<Stage | undefined>(undefined);

export function StageProvider(props: {
  readonly stage: Stage;
  readonly children: ReactNode;
}): ReactNode {
  return <StageContext value={props.stage}>{props.children}</StageContext>;
}

export function useStageHandle(): Stage {
  const stage = useContext(StageContext);
  if (stage === undefined) throw new Error('useStageHandle outside StageProvider');
  return stage;
}

/** Part of the canvas's own state. `select` returns something that is the same while nothing changed. */
export function useStage<T>(select: (state: StageState) => T): T {
  const { store } = useStageHandle();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
