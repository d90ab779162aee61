import { boxAt, centre, sidePoint, type Box, type Point } from '@archivolt/render';
import { useEffect, useRef, type ReactNode } from 'react';
import { portBox } from './gestures/port-box.js';
import { containerWithPort } from './gestures/wire-ends.js';
import type { Stage } from './stage.js';
import { useStageHandle } from './stage-context.js';
import styles from './canvas.module.css';

/** What lies over the nodes during a gesture: loose wire, marquee, guides, handles of a wire. */
export function Overlay(): ReactNode {
  const stage = useStageHandle();
  const ref = useRef<SVGSVGElement>(null);
  useEffect(
    () =>
      stage.onFrame(() => {
        const svg = ref.current;
        if (svg !== null) draw(svg, stage);
      }),
    [stage],
  );
  return (
    <svg ref={ref} className={styles.overlay} aria-hidden="true">
      <path data-part="loose" className={styles.loose} />
      <circle data-part="start" className={styles.start} r="6" />
      <g data-part="port" className={styles.zonePort}>
        <circle r="6" />
        <path d="M0 -2.5v5M-2.5 0h5" />
      </g>
      <g data-part="ban" className={styles.ban}>
        <circle r="8" />
        <path d="M-5.4 5.4L5.4 -5.4" />
      </g>
      <rect data-part="marquee" className={styles.marquee} />
      <path data-part="guides" className={styles.guides} />
      <path data-part="arrow" className={styles.arrow} />
      <rect data-part="from" className={styles.end} width="9" height="9" rx="2.5" />
      <rect data-part="to" className={styles.end} width="9" height="9" rx="2.5" />
      <rect data-part="group" className={styles.group} rx="12" />
    </svg>
  );
}

type Attributes = Readonly<Record<string, string | number>> | undefined;

/** Written straight into the page: it follows the pointer, and React need not know. */
function draw(svg: SVGSVGElement, stage: Stage): void {
  put(svg, 'loose', looseWire(stage));
  put(svg, 'start', looseStart(stage));
  put(svg, 'port', containerPort(stage));
  put(svg, 'ban', banAt(stage));
  put(svg, 'marquee', marqueeBox(stage));
  put(svg, 'guides', guideLines(stage));
  put(svg, 'arrow', freeArrow(stage));
  const [from, to] = wireEnds(stage);
  put(svg, 'from', from);
  put(svg, 'to', to);
  put(svg, 'group', groupFrame(stage));
}

function put(svg: SVGSVGElement, part: string, attributes: Attributes): void {
  const shape = svg.querySelector<SVGElement>(`[data-part='${part}']`);
  if (shape === null) return;
  shape.style.display = attributes === undefined ? 'none' : 'inline';
  for (const [name, value] of Object.entries(attributes ?? {}))
    shape.setAttribute(name, `${value}`);
}

const SHORT = 12;

/** A curve, so that it reads as unfinished. Over a refused node it stops short. */
function looseWire(stage: Stage): Attributes {
  const { drawing } = stage.store.get();
  const start = startPoint(stage);
  if (drawing === undefined || start === undefined) return undefined;
  const refused = isRefused(stage);
  const aim = endPoint(stage);
  if (aim === undefined) return undefined;
  const from = stage.toScreen(start);
  const to = stage.toScreen(aim);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const short = refused ? Math.min(SHORT, length) / length : 0;
  const tip = { x: to.x - (to.x - from.x) * short, y: to.y - (to.y - from.y) * short };
  const isLevel = drawing.side === 'left' || drawing.side === 'right';
  const sign = drawing.side === 'left' || drawing.side === 'top' ? -1 : 1;
  const bow = Math.max(30, Math.min(160, length / 2)) * sign;
  const [a, b] = isLevel
    ? [
        { x: from.x + bow, y: from.y },
        { x: tip.x - bow, y: tip.y },
      ]
    : [
        { x: from.x, y: from.y + bow },
        { x: tip.x, y: tip.y - bow },
      ];
  return {
    d: `M${from.x} ${from.y}C${a.x} ${a.y} ${b.x} ${b.y} ${tip.x} ${tip.y}`,
    'data-refused': refused ? 'yes' : 'no',
  };
}

function isRefused(stage: Stage): boolean {
  const { drawing } = stage.store.get();
  const { gesture } = stage.session.getState();
  const over = drawing?.over;
  return over !== undefined && gesture?.verdicts.get(over)?.kind === 'refused';
}

function startPoint(stage: Stage): Point | undefined {
  const { drawing } = stage.store.get();
  const box = drawing === undefined ? undefined : boxAt(stage.scene(), drawing.source);
  return box === undefined || drawing === undefined ? undefined : sidePoint(box, drawing.side);
}

/** The pointer; a legal target pulls the end to its port, a card that refuses holds it at its edge: its name stays in sight. */
function endPoint(stage: Stage): Point | undefined {
  const { drawing } = stage.store.get();
  const target = drawing?.over === undefined ? undefined : boxAt(stage.scene(), drawing.over);
  const start = startPoint(stage);
  if (target === undefined || start === undefined || drawing === undefined) return drawing?.pointer;
  if (isRefused(stage) && drawing.pointer !== undefined) {
    const isCard = stage.scene().nodes.has(drawing.over ?? '');
    return isCard ? enteredAt(target, { from: start, to: drawing.pointer }) : drawing.pointer;
  }
  const away = centre(target);
  const isLevel = Math.abs(start.x - away.x) * 0.5 > Math.abs(start.y - away.y);
  const side = isLevel
    ? start.x < away.x
      ? 'left'
      : 'right'
    : start.y < away.y
      ? 'top'
      : 'bottom';
  return sidePoint(target, side);
}

/** Where a line comes into a box that it ends in. */
function enteredAt(box: Box, { from, to }: { readonly from: Point; readonly to: Point }): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const shareOf = (edge: number, start: number, by: number) =>
    by === 0 ? 0 : Math.min(1, Math.max(0, (edge - start) / by));
  const share = Math.max(
    shareOf(dx > 0 ? box.x : box.x + box.width, from.x, dx),
    shareOf(dy > 0 ? box.y : box.y + box.height, from.y, dy),
  );
  return { x: from.x + dx * share, y: from.y + dy * share };
}

function looseStart(stage: Stage): Attributes {
  const start = startPoint(stage);
  if (start === undefined) return undefined;
  const { x, y } = stage.toScreen(start);
  return { cx: x, cy: y };
}

/** Cards have a port of their own: a container is painted, so that its port is drawn here. */
function containerPort(stage: Stage): Attributes {
  const id = containerWithPort(stage);
  const box = id === undefined ? undefined : portBox(stage, id);
  if (box === undefined) return undefined;
  const { x, y } = stage.toScreen(sidePoint(box, 'right'));
  return { transform: `translate(${x} ${y})` };
}

function banAt(stage: Stage): Attributes {
  const aim = isRefused(stage) ? endPoint(stage) : undefined;
  if (aim === undefined) return undefined;
  const { x, y } = stage.toScreen(aim);
  return { transform: `translate(${x} ${y})` };
}

function marqueeBox(stage: Stage): Attributes {
  const { marquee } = stage.store.get();
  if (marquee === undefined) return undefined;
  const { zoom } = stage.view();
  return {
    ...stage.toScreen(marquee),
    width: marquee.width * zoom,
    height: marquee.height * zoom,
  };
}

function guideLines(stage: Stage): Attributes {
  const { guides } = stage.store.get();
  if (guides.length === 0) return undefined;
  const lines = guides.map((guide) => {
    const from = stage.toScreen(guide.from);
    const to = stage.toScreen(guide.to);
    const [x1, y1] = [Math.round(from.x) + 0.5, Math.round(from.y) + 0.5];
    return from.x === to.x
      ? `M${x1} ${y1}V${Math.round(to.y) + 0.5}`
      : `M${x1} ${y1}H${Math.round(to.x) + 0.5}`;
  });
  return { d: lines.join('') };
}

function freeArrow(stage: Stage): Attributes {
  const { arrow } = stage.store.get();
  if (arrow === undefined) return undefined;
  const [from, to] = [stage.toScreen(arrow.from), stage.toScreen(arrow.to)];
  return { d: `M${from.x} ${from.y}L${to.x} ${to.y}` };
}

/** Square handles, to re-attach the one selected wire. */
function wireEnds(stage: Stage): readonly [Attributes, Attributes] {
  const { selection, gesture } = stage.session.getState();
  const [id = ''] = selection;
  const wire =
    selection.size === 1 && gesture === undefined ? stage.scene().wires.get(id) : undefined;
  const { level } = stage.store.get();
  if (wire === undefined || wire.isReference || level === 'map') return [undefined, undefined];
  const points = stage.router.route(id)?.points ?? [];
  const handle = (point: Point | undefined): Attributes => {
    if (point === undefined) return undefined;
    const { x, y } = stage.toScreen(point);
    return { x: x - 4.5, y: y - 4.5 };
  };
  return [handle(points[0]), handle(points.at(-1))];
}

const FRAME = 8;

/** Several: one shared frame, no ports. */
function groupFrame(stage: Stage): Attributes {
  const { selection } = stage.session.getState();
  if (selection.size < 2 || selection.size > 500) return undefined;
  const scene = stage.scene();
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let count = 0;
  for (const id of selection) {
    const box = scene.nodes.get(id) ?? scene.containers.get(id);
    if (box === undefined) continue;
    count += 1;
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  if (count < 2) return undefined;
  const from = stage.toScreen({ x: left, y: top });
  const to = stage.toScreen({ x: right, y: bottom });
  return {
    x: from.x - FRAME,
    y: from.y - FRAME,
    width: to.x - from.x + 2 * FRAME,
    height: to.y - from.y + 2 * FRAME,
  };
}
