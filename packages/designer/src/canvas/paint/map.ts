import type { Category, WireKind } from '@archivolt/model';
import { isHidden, type Scene, type SceneNode } from '@archivolt/render';
import { cardState } from '../card-state.js';
import { marksOf } from '../marks.js';
import type { Stage } from '../stage.js';
import { px, type Brush } from './brush.js';
import { paintMark } from './cards.js';
import { lookOf } from './wires.js';

/** The whole drawing as a few paths: thousands of cards and wires cost a handful of strokes. */
interface Sketch {
  readonly scene: Scene;
  readonly apart: ReadonlySet<string>;
  readonly cards: ReadonlyMap<Category, Path2D>;
  readonly wires: ReadonlyMap<WireKind, Path2D>;
}

export interface MapPainter {
  paint(brush: Brush): void;
}

/** Paints the far view. Keeps its paths while nothing but the camera moves. */
export function createMapPainter(): MapPainter {
  let kept: Sketch | undefined;
  return {
    paint: (brush) => {
      const { dragged } = brush.stage.store.get();
      const scene = brush.stage.settledScene();
      if (kept?.scene !== scene || kept.apart !== dragged)
        kept = sketch(brush.stage, scene, dragged);
      paintSketch(brush, kept);
      paintApart(brush, kept);
      paintStates(brush);
    },
  };
}

function sketch(stage: Stage, scene: Scene, apart: ReadonlySet<string>): Sketch {
  const cards = new Map<Category, Path2D>();
  const wires = new Map<WireKind, Path2D>();
  for (const node of scene.nodes.values()) {
    if (apart.has(node.id) || (node.container !== undefined && isHidden(scene, node.id))) continue;
    pathOf(cards, node.category).rect(node.x, node.y, node.width, node.height);
  }
  for (const wire of scene.wires.values()) {
    if (!apart.has(wire.from) && !apart.has(wire.to))
      line(pathOf(wires, wire.kind), stage, wire.id);
  }
  return { scene, apart, cards, wires };
}

function pathOf<K>(paths: Map<K, Path2D>, key: K): Path2D {
  const known = paths.get(key);
  if (known !== undefined) return known;
  const made = new Path2D();
  paths.set(key, made);
  return made;
}

function line(path: Path2D, stage: Stage, id: string): void {
  const points = stage.router.known(id)?.points ?? stage.router.plain(id) ?? [];
  points.forEach(({ x, y }, index) => (index === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
}

function paintSketch(brush: Brush, { cards, wires }: Sketch): void {
  const { context, tokens, stage } = brush;
  const isDrawing = stage.session.getState().gesture !== undefined;
  context.lineWidth = px(brush, 1);
  context.globalAlpha = isDrawing ? 0.2 : 0.75;
  for (const [kind, path] of wires) {
    context.strokeStyle = tokens.wire[kind];
    context.stroke(path);
  }
  context.globalAlpha = isDrawing ? 0.34 : 1;
  for (const [category, path] of cards) {
    context.fillStyle = tokens.category[category];
    context.fill(path);
  }
  context.globalAlpha = 1;
}

/** What is being dragged, and its wires. */
function paintApart(brush: Brush, { apart }: Sketch): void {
  if (apart.size === 0) return;
  const { context, tokens, stage } = brush;
  const scene = stage.scene();
  const path = new Path2D();
  const ids = new Set([...apart].flatMap((id) => scene.wiresAt.get(id) ?? []));
  for (const id of ids) line(path, stage, id);
  context.strokeStyle = tokens.wire.request;
  context.lineWidth = px(brush, 1);
  context.stroke(path);
  for (const id of apart) {
    const node = scene.nodes.get(id);
    if (node !== undefined) paintBlock(brush, node);
  }
}

function paintBlock({ context, tokens }: Brush, node: SceneNode): void {
  context.fillStyle = tokens.category[node.category];
  context.fillRect(node.x, node.y, node.width, node.height);
}

/** Selection, problems, legal targets: what must be seen from afar. */
function paintStates(brush: Brush): void {
  const { stage, context, tokens } = brush;
  const scene = stage.scene();
  const { selection, diagnostics, gesture } = stage.session.getState();
  const marks = marksOf(diagnostics);
  const { hovered, hoveredWire } = stage.store.get();
  for (const id of [...selection, ...(hoveredWire === undefined ? [] : [hoveredWire])]) {
    const wire = scene.wires.get(id);
    if (wire === undefined) continue;
    const path = new Path2D();
    line(path, stage, id);
    context.strokeStyle = lookOf(stage, wire).isSelected ? tokens.accent : tokens.wire[wire.kind];
    context.lineWidth = px(brush, 2);
    context.stroke(path);
  }
  for (const id of new Set([...selection, ...(gesture?.verdicts.keys() ?? []), hovered ?? ''])) {
    const node = scene.nodes.get(id);
    if (node !== undefined) paintState(brush, node);
  }
  for (const id of marks.keys()) {
    const node = scene.nodes.get(id);
    if (node !== undefined) paintMark(brush, node);
  }
}

function paintState(brush: Brush, node: SceneNode): void {
  const { context, tokens, stage } = brush;
  const state = cardState(stage, node.id);
  if (state.legal !== undefined) paintBlock(brush, node);
  const colour = state.isRefused
    ? tokens.dangerMark
    : state.isSelected || state.isOver || state.legal !== undefined
      ? tokens.accent
      : state.isHovered
        ? tokens.fg
        : undefined;
  if (colour === undefined) return;
  const gap = px(brush, 1.5);
  context.strokeStyle = colour;
  context.lineWidth = px(brush, 1.5);
  context.strokeRect(node.x - gap, node.y - gap, node.width + 2 * gap, node.height + 2 * gap);
}
