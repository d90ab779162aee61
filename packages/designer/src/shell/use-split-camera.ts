import { useEffect, useRef } from 'react';
import { fitAll } from '../canvas/commands.js';
import type { View } from '../canvas/stage-state.js';
import { stageOf, type Stage } from '../canvas/stage.js';
import { useSession, useSessionHandle } from '../state/session-context.js';

/** The canvas has learnt its new size by then. */
const SETTLED = 120;

interface Looks {
  /** Where one looked before. */
  readonly before: View;
  /** Where the whole drawing was shown; absent until it was. */
  readonly fitted?: View;
}

/** Beside the code there is less room: the whole drawing is shown in it, and after it what was shown before. */
export function useSplitCamera(): void {
  const session = useSessionHandle();
  const mode = useSession((state) => state.mode);
  const looks = useRef<Looks>(undefined);
  useEffect(() => {
    const stage = stageOf(session);
    if (mode === 'split') {
      const before = looks.current?.before ?? stage.aim();
      looks.current = { before };
      const timer = setTimeout(() => {
        fitAll(session);
        looks.current = { before, fitted: stage.aim() };
      }, SETTLED);
      return () => clearTimeout(timer);
    }
    if (mode === 'design') {
      goBack(stage, looks.current);
      looks.current = undefined;
    }
    return undefined;
  }, [session, mode]);
}

/** Whoever moved the camera meanwhile wants it where it is. */
function goBack(stage: Stage, looks: Looks | undefined): void {
  if (looks === undefined) return;
  const { before, fitted } = looks;
  const isOwn = fitted !== undefined && !isSame(stage.aim(), fitted);
  if (!isOwn) stage.go(before);
}

function isSame(a: View, b: View): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) < 0.5;
  return near(a.x, b.x) && near(a.y, b.y) && Math.abs(a.zoom - b.zoom) < 0.001;
}
