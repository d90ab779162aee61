import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { useStageState } from '../shell/use-stage.js';
import { useSessionHandle } from '../state/session-context.js';
import type { Session } from '../state/session-state.js';
import styles from './present.module.css';
import { showStep, stepPresentation, stopPresenting } from './presenting.js';

/** Where a presentation is, and how it goes on. */
export function PresentBar(): ReactNode {
  const presentation = useStageState((state) => state.presentation);
  return presentation === undefined ? null : <Bar {...presentation} />;
}

function Bar(props: {
  readonly steps: readonly { readonly title: string }[];
  readonly at: number;
}): ReactNode {
  const { steps, at } = props;
  const session = useSessionHandle();
  const ref = useRef<HTMLDivElement>(null);
  useKeys(session);
  useStepInView(session, ref, at);
  useClicks(session, ref);
  return (
    <div ref={ref} className={styles.bar} role="toolbar" aria-label="Presentation">
      <Button
        isIcon
        aria-label="Previous step"
        aria-disabled={at === 0}
        onClick={() => stepPresentation(session, -1)}
      >
        <Icon of={ChevronLeft} />
      </Button>
      <p className={styles.step}>
        <b>{steps[at]?.title}</b>
        <span>
          {at + 1} of {steps.length}
        </span>
      </p>
      <Button
        isIcon
        aria-label="Next step"
        aria-disabled={at === steps.length - 1}
        onClick={() => stepPresentation(session, 1)}
      >
        <Icon of={ChevronRight} />
      </Button>
      <i className={styles.separator} />
      <Button isIcon aria-label="Stop presenting" onClick={() => stopPresenting(session)}>
        <Icon of={X} />
      </Button>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  Enter: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Backspace: -1,
  Home: -Infinity,
  End: Infinity,
};

/** While it is presented the keys belong to the presentation. */
function useKeys(session: Session): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key } = event;
      const isOnButton = target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter');
      const by = STEPS[key];
      if (isOnButton || event.ctrlKey || event.metaKey || (key !== 'Escape' && by === undefined))
        return;
      event.preventDefault();
      event.stopPropagation();
      if (by === undefined) stopPresenting(session);
      else stepPresentation(session, by);
    };
    // The browser takes Esc for itself when the page fills the screen.
    const onScreen = (): void => {
      if (document.fullscreenElement === null) stopPresenting(session);
    };
    window.addEventListener('keydown', onKey, true);
    document.addEventListener('fullscreenchange', onScreen);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      document.removeEventListener('fullscreenchange', onScreen);
    };
  }, [session]);
}

/** A click on the drawing goes on. */
function useClicks(session: Session, ref: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const canvas = ref.current?.parentElement?.querySelector<HTMLElement>('[data-canvas]');
    const onClick = (): void => stepPresentation(session, 1);
    canvas?.addEventListener('click', onClick);
    return () => canvas?.removeEventListener('click', onClick);
  }, [session, ref]);
}

/** The canvas grows when the panels go: the step is fitted whenever its size changes. */
function useStepInView(
  session: Session,
  ref: { readonly current: HTMLElement | null },
  at: number,
): void {
  useEffect(() => {
    const canvas = ref.current?.parentElement;
    if (canvas === null || canvas === undefined || at < 0) return undefined;
    const observer = new ResizeObserver(() => requestAnimationFrame(() => showStep(session)));
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [session, ref, at]);
}
