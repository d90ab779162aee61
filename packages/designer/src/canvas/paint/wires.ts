import { isLit } from '../card-state.js';
import {
  CAP,
  CUT,
  DASH,
  holds,
  inflate,
  intersects,
  trace,
  type PlacedLabel,
  type Point,
  type Route,
  type SceneWire,
  WIDTH,
} from '@archivolt/render';
import { marksOf, type Mark } from '../marks.js';
import type { Stage } from '../stage.js';
import { px, type Brush } from './brush.js';
import { paintEnd } from './ends.js';
import { labelPlaces } from './label-places.js';
import { groundAt, paintLabel, type Labelled } from './labels.js';
import { visibleParts } from './clip.js';
import { routeLater } from './routing.js';

/** How a wire stands out now. */
export interface WireLook {
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  /** While another wire is drawn, those that are there step back. */
  readonly isFaded: boolean;
}

/** Milliseconds a frame for finding routes; the rest is drawn plainly until its turn. */
const ROUTING = 5;

export interface Drawn {
  readonly wire: SceneWire;
  readonly points: readonly Point[];
  readonly look: WireLook;
}

/** Wires in view, and where their labels stand. */
export interface Wiring {
  /** What stands out comes last. */
  readonly drawn: readonly Drawn[];
  readonly places: ReadonlyMap<string, PlacedLabel>;
}

export function wiringOf(brush: Brush): Wiring {
  const { stage } = brush;
  const deadline = performance.now() + ROUTING;
  const drawn: Drawn[] = [];
  for (const wire of stage.scene().wires.values()) {
    const reach = stage.router.reach(wire.id);
    if (reach === undefined || !touches(reach, brush)) continue;
    const points = pointsOf(stage, wire.id, deadline);
    if (points === undefined) continue;
    drawn.push({ wire, points, look: lookOf(stage, wire) });
  }
  const places = labelPlaces(brush, drawn);
  return { drawn: drawn.toSorted((a, b) => height(a.look) - height(b.look)), places };
}

/** What stands out lies on top, and no wire runs over a label. */
export function paintWires(brush: Brush, { drawn, places }: Wiring): void {
  const near = drawn.filter(({ wire }) => {
    const reach = brush.stage.router.reach(wire.id);
    return reach !== undefined && touches(reach, brush);
  });
  for (const one of near) paintWire(brush, one);
  for (const one of drawn) paintLabelOf(brush, one, places.get(one.wire.id));
}

function height({ isSelected, isHovered }: WireLook): number {
  return (isSelected ? 2 : 0) + (isHovered ? 1 : 0);
}

function touches(reach: Route['bounds'], brush: Brush): boolean {
  const { x, y, width, height } = reach;
  return intersects({ x: x - 12, y: y - 12, width: width + 24, height: height + 24 }, brush.seen);
}

function pointsOf(stage: Stage, id: string, deadline: number): readonly Point[] | undefined {
  const known = stage.router.known(id);
  if (known !== undefined) return known.points;
  if (performance.now() < deadline) return stage.router.route(id)?.points;
  routeLater(stage, id);
  return stage.router.plain(id);
}

export function lookOf(stage: Stage, wire: SceneWire): WireLook {
  const { selection, gesture } = stage.session.getState();
  const { hoveredWire, drawing, presentation } = stage.store.get();
  return {
    isSelected: selection.has(wire.id),
    isHovered: hoveredWire === wire.id && gesture === undefined,
    isFaded:
      gesture !== undefined || drawing?.edge?.id === wire.id || !isLit(presentation, wire.id),
  };
}

function paintWire(brush: Brush, drawn: Drawn): void {
  const { context, tokens, level } = brush;
  const { wire, points, look } = drawn;
  const colour = look.isSelected ? tokens.accent : tokens.wire[wire.kind];
  const isFine = level === 'full' || level === 'names';
  context.globalAlpha = look.isFaded ? 0.3 : wire.isReference ? 0.7 : 1;
  const halo = haloOf(brush, drawn, colour);
  if (halo !== undefined) paintHalo(brush, points, halo);
  context.strokeStyle = colour;
  const width = look.isSelected ? 2 : wire.isReference ? 1.2 : WIDTH[wire.kind];
  context.lineWidth = Math.max(isFine ? width : 0, px(brush, 1));
  // Between far and near there are many wires and no room for dashes.
  context.setLineDash(isFine ? [...DASH[wire.kind]] : []);
  context.lineCap = CAP[wire.kind];
  strokeParts(brush, points, wire);
  context.lineDashOffset = 0;
  context.setLineDash([]);
  context.lineCap = 'butt';
  const tip = points.at(-1);
  const before = points.at(-2);
  if (isFine && tip !== undefined && before !== undefined && isNear(brush, tip)) {
    const ground = groundAt(brush, tip);
    paintEnd(context, [before, tip], { kind: wire.kind, colour, ground });
  }
  context.globalAlpha = 1;
}

function paintLabelOf(brush: Brush, drawn: Drawn, place: PlacedLabel | undefined): void {
  const label = labelOf(brush, drawn, place);
  if (label === undefined) return;
  brush.context.globalAlpha = drawn.look.isFaded ? 0.3 : 1;
  paintLabel(brush, label);
  brush.context.globalAlpha = 1;
}

/** What stands on a wire now, if anything. */
export function labelOf(
  brush: Brush,
  { wire, look }: Drawn,
  place: PlacedLabel | undefined,
): Labelled | undefined {
  const { stage, level } = brush;
  const mark = markOf(brush, wire);
  if (level === 'icons' && !look.isSelected && mark === undefined) return undefined;
  // What stands out is read even where there is no room for it.
  const isWanted = look.isSelected || look.isHovered || mark !== undefined;
  const at = place?.at ?? (isWanted ? stage.router.known(wire.id)?.label : undefined);
  if (at === undefined) return undefined;
  const text = look.isSelected || look.isHovered ? wire.label : (place?.text ?? wire.label);
  return { wire, look, mark, at, text };
}

function markOf({ stage }: Brush, { id }: SceneWire): Mark | undefined {
  return marksOf(stage.session.getState().diagnostics).get(id);
}

function isNear({ seen }: Brush, { x, y }: Point): boolean {
  return holds(inflate(seen, 16), { x, y });
}

/** Only what is in view becomes a path; its dashes stay where they are while the camera moves. */
function strokeParts(brush: Brush, points: readonly Point[], { kind }: SceneWire): void {
  const { context, level, seen } = brush;
  const isFine = level === 'full' || level === 'names';
  const tip = points.at(-1);
  for (const part of visibleParts(points, seen)) {
    const end = part.points.at(-1);
    const isTip = end !== undefined && end.x === tip?.x && end.y === tip.y;
    context.beginPath();
    if (isFine) trace(context, part.points, isTip ? CUT[kind] : 0);
    else polyline(context, part.points);
    context.lineDashOffset = part.passed;
    context.stroke();
  }
}

function polyline(context: Brush['context'], points: readonly Point[]): void {
  for (const [at, { x, y }] of points.entries()) {
    if (at === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

interface Halo {
  readonly colour: string;
  readonly alpha: number;
}

/** What stands out lies on a band of its colour; so does a wire with a problem. */
function haloOf(brush: Brush, { wire, look }: Drawn, colour: string): Halo | undefined {
  const { tokens } = brush;
  if (look.isSelected) return { colour: tokens.accentSoft, alpha: 1 };
  if (look.isHovered) return { colour, alpha: 0.16 };
  const mark = markOf(brush, wire);
  if (mark === undefined || look.isFaded) return undefined;
  return { colour: mark.severity === 'error' ? tokens.dangerMark : tokens.warnMark, alpha: 0.2 };
}

function paintHalo(brush: Brush, points: readonly Point[], { colour, alpha }: Halo): void {
  const { context } = brush;
  const before = context.globalAlpha;
  context.beginPath();
  for (const part of visibleParts(points, brush.seen)) trace(context, part.points);
  context.lineWidth = Math.max(8, px(brush, 6));
  context.lineCap = 'round';
  context.strokeStyle = colour;
  context.globalAlpha = alpha;
  context.stroke();
  context.lineCap = 'butt';
  context.globalAlpha = before;
}
