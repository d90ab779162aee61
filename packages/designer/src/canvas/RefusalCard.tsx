import type { Fix } from '@archivolt/model';
import { boxAt, type Box } from '@archivolt/render';
import { Ban, CornerDownLeft, Waypoints } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { CitationLink } from '../controls/CitationLink.js';
import { Icon } from '../controls/Icon.js';
import { Kbd } from '../controls/Kbd.js';
import { placeBeside } from './beside.js';
import { holdRefusal, keepRefusal, takeRoute } from './gestures/refusing.js';
import { useStageHandle } from './stage-context.js';
import type { Refusal } from './stage-state.js';
import styles from './popover.module.css';

const SHOWN_ROUTES = 2;
const EDGE = 12;

/** Why a wire cannot be: what, why, the page that says so, and ways on. */
export function RefusalCard({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const stage = useStageHandle();
  const { ref, at } = useBeside<HTMLElement>(refusal);
  const { verdict } = refusal;
  const routes = verdict.routes.slice(0, SHOWN_ROUTES);
  return (
    <section
      ref={ref}
      className={styles.refusal}
      style={at}
      data-floating=""
      aria-label={verdict.message}
      onPointerEnter={() => keepRefusal(stage)}
      onPointerLeave={() => holdRefusal(stage)}
    >
      <div className={styles.why}>
        <h3>
          <Icon of={Ban} />
          {verdict.message.replace(/\.$/, '')}
        </h3>
        <p>{verdict.why}</p>
        {verdict.citation === undefined ? null : <CitationLink citation={verdict.citation} />}
      </div>
      {routes.length === 0 ? null : (
        <div className={styles.routes}>
          {routes.map((route, index) => (
            <Route key={route.label} route={route} index={index} />
          ))}
        </div>
      )}
    </section>
  );
}

function Route({ route, index }: { readonly route: Fix; readonly index: number }): ReactNode {
  const stage = useStageHandle();
  return (
    <button
      type="button"
      className={styles.route}
      data-first={index === 0 ? '' : undefined}
      onClick={() => takeRoute(stage, route)}
    >
      <Icon of={index === 0 ? CornerDownLeft : Waypoints} />
      <b>{route.label}</b>
      <Kbd keys={index === 0 ? 'Enter' : `${index + 1}`} />
    </button>
  );
}

/** Beside the target: its name stays in sight, the source and what is previewed where they can. */
function useBeside<E extends HTMLElement>(refusal: Refusal): ReturnType<typeof useInside<E>> {
  const stage = useStageHandle();
  const ref = useRef<E>(null);
  const [at, setAt] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const scene = stage.scene();
    const { zoom } = stage.view();
    const onScreen = (box: Box): Box => ({
      ...stage.toScreen(box),
      width: box.width * zoom,
      height: box.height * zoom,
    });
    const target = boxAt(scene, refusal.target);
    const source = boxAt(scene, refusal.source);
    const element = ref.current;
    if (target === undefined || element === null) return;
    const avoid = [source, ...refusal.preview.map(({ box }) => box)];
    const { x, y } = placeBeside({
      target: onScreen(target),
      size: { width: element.offsetWidth, height: element.offsetHeight },
      canvas: stage.size(),
      avoid: avoid.flatMap((box) => (box === undefined ? [] : [onScreen(box)])),
    });
    setAt({ left: x, top: y });
  }, [stage, refusal]);
  return { ref, at };
}

/** Keeps a popover within the canvas, beside where it belongs. */
export function useInside<E extends HTMLElement>(wanted: {
  readonly x: number;
  readonly y: number;
}): {
  readonly ref: React.RefObject<E | null>;
  readonly at: { readonly left: number; readonly top: number };
} {
  const stage = useStageHandle();
  const ref = useRef<E>(null);
  const [at, setAt] = useState({ left: wanted.x, top: wanted.y });
  useLayoutEffect(() => {
    const { width, height } = stage.size();
    const box = ref.current;
    setAt({
      left: Math.max(EDGE, Math.min(wanted.x, width - (box?.offsetWidth ?? 0) - EDGE)),
      top: Math.max(EDGE, Math.min(wanted.y, height - (box?.offsetHeight ?? 0) - EDGE)),
    });
  }, [stage, wanted.x, wanted.y]);
  return { ref, at };
}
