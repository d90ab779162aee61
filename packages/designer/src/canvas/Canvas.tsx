import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useState, type ReactNode } from 'react';
import { useSession, useSessionHandle } from '../state/session-context.js';
import '@xyflow/react/dist/base.css';
import { boundsOfAll, boundsOfIds, bringIntoView, fit } from './camera.js';
import { arrangeUnplaced } from './arrange.js';
import { CanvasOutline } from './CanvasOutline.js';
import { FlowLayer } from './FlowLayer.js';
import { Ghosts, Previews } from './Ghosts.js';
import { listenToPointer } from './gestures/pointer.js';
import { takeKey } from './gestures/keys.js';
import { GroupField } from './GroupField.js';
import { NoteField } from './NoteField.js';
import { Overlay } from './Overlay.js';
import { Painting } from './Painting.js';
import { Popovers } from './Popovers.js';
import { followPointer } from './pointed.js';
import { followHistory } from './spoken-history.js';
import { StageProvider, useStage } from './stage-context.js';
import { stageOf, type Stage } from './stage.js';
import styles from './canvas.module.css';

/** The drawing. Fills its parent. */
export function Canvas(): ReactNode {
  const session = useSessionHandle();
  const stage = stageOf(session);
  return (
    <StageProvider stage={stage}>
      <ReactFlowProvider>
        <Surface stage={stage} />
      </ReactFlowProvider>
    </StageProvider>
  );
}

function Surface({ stage }: { readonly stage: Stage }): ReactNode {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const level = useStage((state) => state.level);
  const tool = useStage((state) => state.tool);
  useGestures(stage, element);
  useCamera(stage, element);
  return (
    <>
      <div
        ref={setElement}
        className={styles.canvas}
        data-canvas=""
        data-level={level}
        data-tool={tool}
        role="tree"
        aria-label="Canvas"
        aria-multiselectable="true"
        tabIndex={0}
      >
        <Painting />
        <FlowLayer element={element} />
        <Ghosts />
        <Previews />
        <Overlay />
        <CanvasOutline />
        <NoteField />
        <GroupField />
        <Popovers />
      </div>
      <LiveRegion />
    </>
  );
}

function LiveRegion(): ReactNode {
  const said = useStage((state) => state.said);
  return (
    <output className="visually-hidden" aria-live="polite">
      {said}
    </output>
  );
}

function useGestures(stage: Stage, element: HTMLElement | null): void {
  useEffect(() => {
    if (element === null) return undefined;
    const stops = [
      listenToPointer(stage, element),
      followPointer(stage, element),
      followHistory(stage),
    ];
    const onKey = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (isTyping || !takeKey(stage, event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the shell's shortcuts: during a gesture these keys belong to it.
    window.addEventListener('keydown', onKey, true);
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener('keydown', onKey, true);
    };
  }, [stage, element]);
}

/** In which what holds its size on screen follows a zoom. */
const STEPS = 20;

/** Shows a whole design when it comes, and what is revealed. */
function useCamera(stage: Stage, element: HTMLElement | null): void {
  const revealed = useSession((state) => state.revealed);
  const loaded = useSession((state) => state.loaded ?? 0);
  useEffect(() => {
    // Named, so that each design that comes is shown whole.
    if (element === null || loaded < 0) return;
    fit(stage, boundsOfAll(stage), 0);
    arrangeUnplaced(stage).catch(() => undefined);
  }, [stage, element, loaded]);
  useEffect(() => {
    const id = revealed?.node ?? revealed?.edge;
    if (id !== undefined) bringIntoView(stage, boundsOfIds(stage, [id]));
  }, [stage, revealed]);
  useEffect(() => {
    if (element === null) return undefined;
    let before = '';
    return stage.onFrame(() => {
      const isMoving = stage.isMoving();
      // Each card is styled anew when it changes: from full size on nothing follows it, and in steps while it moves.
      const zoom = Math.min(stage.view().zoom, 1);
      const next = `${isMoving ? Math.round(zoom * STEPS) / STEPS : zoom}`;
      if (next !== before) element.style.setProperty('--k', next);
      before = next;
      // Its own layer while it moves: cards need not be drawn anew.
      element.toggleAttribute('data-moving', isMoving);
    });
  }, [stage, element]);
}
