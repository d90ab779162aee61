import type { GraphView } from '@archivolt/model';
import { isHidden, type Scene } from '@archivolt/render';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { outlineOf, type OutlineItem } from './outline.js';
import { spokenOf } from './spoken.js';
import type { Stage } from './stage.js';
import { useStage, useStageHandle } from './stage-context.js';

/** How many painted items stand in the accessibility tree at once, around the selected one. */
const WINDOW = 48;

/** What is painted, for those who do not see it: a window on the outline, but for the cards that stand there themselves. */
export function CanvasOutline(): ReactNode {
  const stage = useStageHandle();
  const { scene, graph } = useReading(stage);
  const diagnostics = useSession((state) => state.diagnostics);
  const selection = useSession((state) => state.selection);
  const mounted = useStage((state) => state.mounted);
  const all = useMemo(() => outlineOf(scene).filter((item) => isDrawn(scene, item)), [scene]);
  const setElement = useClicks();
  const [chosen] = selection;
  const at = useMemo(
    () =>
      Math.max(
        0,
        all.findIndex(({ id }) => id === chosen),
      ),
    [all, chosen],
  );
  const from = Math.max(0, Math.min(at - WINDOW / 2, all.length - WINDOW));
  const cards = new Set(mounted);
  return (
    <div ref={setElement} className="visually-hidden">
      {all.slice(from, from + WINDOW).map(({ id }, index) =>
        cards.has(id) ? null : (
          <div
            key={id}
            role="treeitem"
            tabIndex={-1}
            aria-selected={selection.has(id)}
            aria-setsize={all.length}
            aria-posinset={from + index + 1}
            data-outline={id}
          >
            {spokenOf({ scene, graph, diagnostics }, id)}
          </div>
        ),
      )}
    </div>
  );
}

/** Not what is hidden, by itself or in a folded container. */
function isDrawn(scene: Scene, { id, kind }: OutlineItem): boolean {
  if (kind === 'wire') return scene.wires.has(id);
  return kind === 'group' || kind === 'note' || !isHidden(scene, id);
}

/** A screen reader may click what it reads: it is selected then, and brought into view. */
function useClicks(): (element: HTMLElement | null) => void {
  const session = useSessionHandle();
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const click = ({ target }: Event): void => {
      const id = target instanceof HTMLElement ? target.dataset['outline'] : undefined;
      if (id !== undefined) session.reveal({ node: id });
    };
    element?.addEventListener('click', click);
    return () => element?.removeEventListener('click', click);
  }, [session, element]);
  return setElement;
}

interface Reading {
  readonly scene: Scene;
  readonly graph: GraphView;
}

/** Time without a change after which the drawing is read: no gesture waits for it. */
const PEACE = 150;

function useReading(stage: Stage): Reading {
  const [reading, setReading] = useState(() => read(stage));
  useEffect(() => {
    let waiting = 0;
    const wait = (): void => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => setReading(read(stage)), PEACE);
    };
    wait();
    const stop = stage.onScene(wait);
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [stage]);
  return reading;
}

function read(stage: Stage): Reading {
  return { scene: stage.settledScene(), graph: stage.session.getState().graph };
}
