import { fitName, type Point } from '@archivolt/render';
import { useEffect, useRef, type ReactNode } from 'react';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { useStage, useStageHandle } from './stage-context.js';
import styles from './canvas.module.css';

/** What a route would move or add: dashed, where it would stand. */
export function Previews(): ReactNode {
  const stage = useStageHandle();
  const refusal = useStage((state) => state.refusal);
  return refusal?.preview.map(({ id, box, ...card }) => (
    <GhostCard key={id} {...card} at={stage.toScreen(box)} zoom={stage.view().zoom} />
  ));
}

function GhostCard(props: {
  readonly service: string;
  readonly name: string;
  readonly detail: string;
  readonly at: Point;
  readonly zoom: number;
}): ReactNode {
  const { at, zoom } = props;
  return (
    <div
      className={styles.ghost}
      style={{ transform: `translate(${at.x}px, ${at.y}px) scale(${zoom})` }}
      data-ghost=""
    >
      <div className={styles.node} data-state="ghost" data-shape="card">
        <ServiceIcon service={props.service} size={28} />
        <div className={styles.text}>
          <b>{fitName(props.name)}</b>
          <span>{props.detail}</span>
        </div>
      </div>
    </div>
  );
}

/** How far around a ghost the grid is seen. */
const DOTS_REACH = 160;

/** A node on its way from the palette: the real card, where it would land. */
export function Ghosts(): ReactNode {
  const stage = useStageHandle();
  const ghost = useStage((state) => state.ghost);
  const isReceived = useStage((state) => state.receiver !== undefined);
  const dots = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ghost === undefined || dots.current === null) return;
    const { x, y, zoom } = stage.view();
    const middle = stage.toScreen({
      x: ghost.box.x + ghost.box.width / 2,
      y: ghost.box.y + ghost.box.height / 2,
    });
    // In steps of the grid the dots stay where they are painted, and only the layer moves.
    const { style } = dots.current;
    const step = 16 * zoom;
    const place = (at: number, origin: number) =>
      Math.round((at - DOTS_REACH - origin) / step) * step + origin;
    style.backgroundSize = `${step}px ${step}px`;
    style.transform = `translate(${place(middle.x, x)}px, ${place(middle.y, y)}px)`;
  });
  if (ghost === undefined) return null;
  return (
    <>
      {ghost.isOnCanvas && !isReceived ? <div ref={dots} className={styles.dots} /> : null}
      <GhostCard
        service={ghost.service}
        name={ghost.name}
        detail={ghost.detail}
        at={stage.toScreen(ghost.box)}
        zoom={stage.view().zoom}
      />
    </>
  );
}
