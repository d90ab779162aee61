import type { Connection } from '@archivolt/model';
import { boxAt, type Point } from '@archivolt/render';
import { useEffect, type ReactNode } from 'react';
import { Segments } from '../controls/Segments.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { useInside } from './RefusalCard.js';
import { useStageHandle } from './stage-context.js';
import type { Stage } from './stage.js';
import type { Popover } from './stage-state.js';
import styles from './popover.module.css';

type LandedPopover = Extract<Popover, { kind: 'landed' }>;

/** The one decision that a new wire asks for: what it means, or what it may do. */
export function Landed({ popover }: { readonly popover: LandedPopover }): ReactNode {
  const stage = useStageHandle();
  const session = useSessionHandle();
  const edge = useSession((state) => state.document.edges[popover.edge]);
  const place = stage.toScreen(placeBelow(stage, popover.edge));
  const { ref, at } = useInside<HTMLElement>({ x: place.x - 130, y: place.y + 14 });
  const isGone = edge === undefined;
  useEffect(() => {
    if (isGone) stage.store.patch({ popover: undefined });
  }, [stage, isGone]);
  if (edge === undefined) return null;
  const now = popover.meanings.find(({ id }) => id === edge.connection);
  const options = accessOptions(now);
  return (
    <section ref={ref} className={styles.landed} style={at} data-floating="" aria-label="New wire">
      {popover.meanings.length > 1 ? <Meanings popover={popover} now={edge.connection} /> : null}
      {options.length > 0 ? (
        <Segments
          label="Access"
          isFilling
          value={accessOf(edge.properties?.['Access'])}
          options={options}
          onChange={(value) => {
            const target = { edge: popover.edge };
            session.edit({ edit: 'property.set', args: { target, path: 'Access', value } });
          }}
        />
      ) : null}
    </section>
  );
}

/** Under a wire's label, and under the nodes beside it: a popover hides no node. */
function placeBelow(stage: Stage, id: string): Point {
  const { x, y } = stage.router.route(id)?.label ?? { x: 0, y: 0 };
  const scene = stage.scene();
  const wire = scene.wires.get(id);
  const beside = [wire?.from, wire?.to]
    .flatMap((end) => (end === undefined ? [] : (boxAt(scene, end) ?? [])))
    .filter((box) => box.y <= y + 40 && box.y + box.height >= y);
  return { x, y: Math.max(y + 8, ...beside.map((box) => box.y + box.height)) };
}

function accessOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function accessOptions(
  connection: Connection | undefined,
): readonly { readonly value: string; readonly title: string }[] {
  const options = connection?.annotate?.['Access']?.options ?? [];
  return options.map(({ value, title }) => ({ value: `${value}`, title: title ?? `${value}` }));
}

function Meanings(props: { readonly popover: LandedPopover; readonly now: string }): ReactNode {
  const session = useSessionHandle();
  return (
    <div>
      {props.popover.meanings.map(({ id, verb, title }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === props.now}
          className={styles.item}
          onClick={() =>
            session.edit({
              edit: 'edge.reconnect',
              args: { edgeId: props.popover.edge, connection: id },
            })
          }
        >
          <span>{title}</span>
          <i>{verb}</i>
        </button>
      ))}
    </div>
  );
}
