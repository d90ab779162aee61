import { catalog, type ArchDocument } from '@archivolt/model';
import { useMemo, type ReactNode } from 'react';
import { CATEGORY_COLOUR } from '../theme/category-colour.js';
import styles from './start.module.css';

const NODE = { width: 168, height: 52 };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A design as the lowest zoom draws it. */
export function Thumbnail(props: { readonly document: ArchDocument }): ReactNode {
  const { document } = props;
  const { boxes, bounds } = useMemo(() => boxesOf(document), [document]);
  const pad = Math.max(bounds.width, bounds.height) * 0.09;
  const view = [bounds.x - pad, bounds.y - pad, bounds.width + 2 * pad, bounds.height + 2 * pad];
  return (
    <svg
      className={styles.picture}
      viewBox={view.join(' ')}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden
    >
      {[...boxes]
        .filter(([, box]) => box.container !== undefined)
        .map(([id, box]) => (
          <rect
            key={id}
            {...rectOf(box)}
            rx={14}
            className={styles.zone}
            data-zone={box.container}
          />
        ))}
      {Object.entries(document.edges).map(([id, { from, to }]) => {
        const [a, b] = [boxes.get(from), boxes.get(to)];
        return a && b && <path key={id} d={elbow(a, b)} className={styles.wire} />;
      })}
      {[...boxes]
        .filter(([, box]) => box.container === undefined)
        .map(([id, box]) => (
          <rect key={id} {...rectOf(box)} rx={8} fill={`var(--cat-${box.colour})`} />
        ))}
    </svg>
  );
}

interface Card extends Box {
  readonly colour: string;
  readonly container: string | undefined;
}

function boxesOf(document: ArchDocument): {
  readonly boxes: ReadonlyMap<string, Card>;
  readonly bounds: Box;
} {
  const boxes = new Map<string, Card>();
  for (const [id, layout] of Object.entries(document.layout.nodes)) {
    const service = catalog.service(document.nodes[id]?.service ?? '');
    const container = service?.capabilities.container?.of;
    boxes.set(id, {
      x: layout.x,
      y: layout.y,
      width: layout.width ?? NODE.width,
      height: layout.height ?? NODE.height,
      colour: CATEGORY_COLOUR[service?.category ?? 'other'],
      container,
    });
  }
  return { boxes, bounds: boundsOf([...boxes.values()]) };
}

function boundsOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 400, height: 260 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

function rectOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

/** From side to side, or from foot to head where the boxes stand above each other. */
function elbow(a: Box, b: Box): string {
  const from = { x: a.x + a.width / 2, y: a.y + a.height / 2 };
  const to = { x: b.x + b.width / 2, y: b.y + b.height / 2 };
  const isBelow = Math.abs(from.x - to.x) < a.width / 2;
  const middle = (from.x + to.x) / 2;
  return isBelow
    ? `M${from.x} ${from.y}V${to.y}`
    : `M${from.x} ${from.y}H${middle}V${to.y}H${to.x}`;
}
