import { intersects, type Point, type Route, type SceneWire } from '@archivolt/render';
import { marksOf } from '../marks.js';
import type { Stage } from '../stage.js';
import { px, type Brush } from './brush.js';
import { CAP, CUT, DASH, paintEnd, WIDTH } from './ends.js';
import { groundAt, paintLabel } from './labels.js';
import { trace } from './trace.js';

/** How a wire stands out now. */
export interface WireLook {
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  /** While another wire is drawn, those that are there step back. */
  readonly isFaded: boolean;
}

/** Milliseconds a frame for finding routes; the rest is drawn plainly until its turn. */
const ROUTING = 5;

/** Wires in view with their labels; what stands out comes last. */
export function paintWires(brush: Brush): void {
  const { stage } = brush;
  const scene = stage.scene();
  const deadline = performance.now() + ROUTING;
  const late: (() => void)[] = [];
  for (const wire of scene.wires.values()) {
    const reach = stage.router.reach(wire.id);
    if (reach === undefined || !touches(reach, brush)) continue;
    const points = pointsOf(stage, wire.id, deadline);
    if (points === undefined) continue;
    const look = lookOf(stage, wire);
    const draw = (): void => paintWire(brush, { wire, points, look });
    if (look.isSelected || look.isHovered) late.push(draw);
    else draw();
  }
  for (const draw of late) draw();
}

function touches(reach: Route['bounds'], brush: Brush): boolean {
  const { x, y, width, height } = reach;
  return intersects({ x: x - 12, y: y - 12, width: width + 24, height: height + 24 }, brush.seen);
}

function pointsOf(stage: Stage, id: string, deadline: number): readonly Point[] | undefined {
  const known = stage.router.known(id);
  if (known !== undefined) return known.points;
  if (performance.now() < deadline) return stage.router.route(id)?.points;
  stage.paint();
  return stage.router.plain(id);
}

export function lookOf(stage: Stage, wire: SceneWire): WireLook {
  const { selection, gesture } = stage.session.getState();
  const { hoveredWire, drawing } = stage.store.get();
  return {
    isSelected: selection.has(wire.id),
    isHovered: hoveredWire === wire.id && gesture === undefined,
    isFaded: gesture !== undefined || drawing?.edge?.id === wire.id,
  };
}

interface Drawn {
  readonly wire: SceneWire;
  readonly points: readonly Point[];
  readonly look: WireLook;
}

function paintWire(brush: Brush, drawn: Drawn): void {
  const { context, tokens, level } = brush;
  const { wire, points, look } = drawn;
  const colour = look.isSelected ? tokens.accent : tokens.wire[wire.kind];
  const isFine = level === 'full' || level === 'names';
  context.globalAlpha = look.isFaded ? 0.3 : wire.isReference ? 0.7 : 1;
  if (look.isSelected || look.isHovered) paintHalo(brush, drawn, colour);
  context.beginPath();
  trace(context, points, isFine ? CUT[wire.kind] : 0);
  context.strokeStyle = colour;
  const width = look.isSelected ? 2 : wire.isReference ? 1.2 : WIDTH[wire.kind];
  context.lineWidth = Math.max(isFine ? width : 0, px(brush, 1));
  context.setLineDash([...DASH[wire.kind]]);
  context.lineCap = CAP[wire.kind];
  context.stroke();
  context.setLineDash([]);
  context.lineCap = 'butt';
  const tip = points.at(-1);
  const before = points.at(-2);
  if (isFine && tip !== undefined && before !== undefined) {
    const ground = groundAt(brush, tip);
    paintEnd(context, [before, tip], { kind: wire.kind, colour, ground });
  }
  const mark = marksOf(brush.stage.session.getState().diagnostics).get(wire.id);
  if (isFine || look.isSelected || mark !== undefined) {
    paintLabel(brush, { wire, points, look, mark });
  }
  context.globalAlpha = 1;
}

function paintHalo(brush: Brush, { points, look }: Drawn, colour: string): void {
  const { context, tokens } = brush;
  const alpha = context.globalAlpha;
  context.beginPath();
  trace(context, points);
  context.lineWidth = Math.max(8, px(brush, 6));
  context.lineCap = 'round';
  context.strokeStyle = look.isSelected ? tokens.accentSoft : colour;
  context.globalAlpha = look.isSelected ? 1 : 0.16;
  context.stroke();
  context.lineCap = 'butt';
  context.globalAlpha = alpha;
}
