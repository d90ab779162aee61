import type { Category, WireKind } from '@archivolt/model';
import { isHidden, type Scene, type SceneNode } from '@archivolt/render';
import { cardState } from '../card-state.js';
import { marksOf } from '../marks.js';
import type { Stage } from '../stage.js';
import type { Brush } from './brush.js';
import { createRasters, pixel, type Raster } from './raster.js';
import type { Tokens } from './tokens.js';

/** Wires of the whole drawing as flat numbers, made once a scene. */
interface Sketch {
  readonly scene: Scene;
  readonly apart: ReadonlySet<string>;
  readonly wires: readonly { readonly kind: WireKind; readonly points: Float32Array }[];
  readonly cards: readonly SceneNode[];
}

export interface MapPainter {
  paint(brush: Brush): void;
}

/** Paints the far view: blocks, lines of a pixel, dots. */
export function createMapPainter(): MapPainter {
  let kept: Sketch | undefined;
  const rasters = createRasters();
  return {
    paint: (brush) => {
      const { stage, context, tokens } = brush;
      const { dragged } = stage.store.get();
      const scene = stage.settledScene();
      if (kept?.scene !== scene || kept.apart !== dragged) kept = sketch(stage, scene, dragged);
      const { width, height } = context.canvas;
      const view = { ...stage.view(), width, height, ratio: devicePixelRatio };
      const raster = rasters(view, pixel(tokens.canvas));
      const colours = coloursOf(tokens, stage.session.getState().gesture !== undefined);
      paintZones(raster, brush);
      for (const { kind, points } of kept.wires) raster.line(points, colours.wire[kind]);
      paintApartWires(raster, brush, colours);
      for (const card of kept.cards) raster.box(card, colours.card[card.category], 2);
      for (const id of dragged) {
        const node = stage.scene().nodes.get(id);
        if (node !== undefined) raster.box(node, colours.card[node.category], 2);
      }
      paintStates(raster, brush, colours);
      raster.put(context);
    },
  };
}

interface Colours {
  readonly wire: Readonly<Record<WireKind, number>>;
  readonly card: Readonly<Record<Category, number>>;
  readonly lit: Readonly<Record<Category, number>>;
}

function coloursOf(tokens: Tokens, isDrawing: boolean): Colours {
  const ground = tokens.canvas;
  const mixed = <K extends string>(
    colours: Readonly<Record<K, string>>,
    alpha: number,
  ): Readonly<Record<K, number>> => mapped(colours, (colour) => pixel(colour, { ground, alpha }));
  return {
    wire: mixed(tokens.wire, isDrawing ? 0.2 : 0.7),
    card: mixed(tokens.category, isDrawing ? 0.34 : 1),
    lit: mixed(tokens.category, 1),
  };
}

function mapped<K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  change: (item: A) => B,
): Record<K, B> {
  return Object.fromEntries(
    Object.entries<A>(record).map(([key, item]) => [key, change(item)]),
  ) as Record<K, B>;
}

function sketch(stage: Stage, scene: Scene, apart: ReadonlySet<string>): Sketch {
  const cards = [...scene.nodes.values()].filter(
    ({ id, container }) => !apart.has(id) && (container === undefined || !isHidden(scene, id)),
  );
  const wires = [...scene.wires.values()]
    .filter(({ from, to }) => !apart.has(from) && !apart.has(to))
    .map(({ id, kind }) => ({ kind, points: flat(stage, id) }));
  return { scene, apart, cards, wires };
}

function flat(stage: Stage, id: string): Float32Array {
  const points = stage.router.known(id)?.points ?? stage.router.plain(id) ?? [];
  const numbers = new Float32Array(points.length * 2);
  points.forEach(({ x, y }, index) => {
    numbers[2 * index] = x;
    numbers[2 * index + 1] = y;
  });
  return numbers;
}

function paintZones(raster: Raster, { stage, tokens }: Brush): void {
  const scene = stage.scene();
  const { selection } = stage.session.getState();
  const { receiver } = stage.store.get();
  for (const zone of scene.containers.values()) {
    if (isHidden(scene, zone.id)) continue;
    const { line, fill } = tokens.zone[zone.zone];
    const alpha = zone.zone === 'vpc' ? 0.55 : 0.4;
    const edge = selection.has(zone.id) || receiver?.id === zone.id;
    raster.box(zone, edge ? pixel(tokens.accent) : pixel(line, { ground: fill, alpha }), 3);
    const inset = 1 / stage.view().zoom;
    const { x, y, width, height } = zone;
    const inner = {
      x: x + inset,
      y: y + inset,
      width: width - 2 * inset,
      height: height - 2 * inset,
    };
    if (!zone.isFolded) raster.box(inner, pixel(fill));
  }
}

/** Wires of what is being dragged, where they are now. */
function paintApartWires(raster: Raster, { stage, tokens }: Brush, colours: Colours): void {
  const scene = stage.scene();
  const { dragged, hoveredWire } = stage.store.get();
  const moving = new Set([...dragged].flatMap((id) => scene.wiresAt.get(id) ?? []));
  for (const id of moving) {
    const kind = scene.wires.get(id)?.kind;
    if (kind !== undefined) raster.line(flat(stage, id), colours.wire[kind]);
  }
  const { selection } = stage.session.getState();
  for (const id of [...selection, ...(hoveredWire === undefined ? [] : [hoveredWire])]) {
    const wire = scene.wires.get(id);
    if (wire === undefined) continue;
    raster.line(flat(stage, id), pixel(selection.has(id) ? tokens.accent : tokens.wire[wire.kind]));
  }
}

/** Selection, problems, legal targets: what must be seen from afar. */
function paintStates(raster: Raster, { stage, tokens }: Brush, colours: Colours): void {
  const scene = stage.scene();
  const { selection, diagnostics, gesture } = stage.session.getState();
  const { hovered } = stage.store.get();
  for (const id of new Set([...selection, ...(gesture?.verdicts.keys() ?? []), hovered ?? ''])) {
    const node = scene.nodes.get(id);
    if (node === undefined) continue;
    const state = cardState(stage, id);
    if (state.legal !== undefined) raster.box(node, colours.lit[node.category], 2);
    const colour = ringColour(tokens, state);
    if (colour !== undefined) raster.ring(node, pixel(colour), 1.5);
  }
  const ground = pixel(tokens.canvas);
  for (const [id, mark] of marksOf(diagnostics)) {
    const node = scene.nodes.get(id);
    if (node === undefined) continue;
    const isRound = mark.severity === 'error';
    const colour = pixel(isRound ? tokens.dangerMark : tokens.warnMark);
    raster.dot({ x: node.x + node.width, y: node.y }, { colour, ground, isRound });
  }
}

function ringColour(tokens: Tokens, state: ReturnType<typeof cardState>): string | undefined {
  if (state.isRefused) return tokens.dangerMark;
  if (state.isSelected || state.isOver || state.legal !== undefined) return tokens.accent;
  return state.isHovered ? tokens.fg : undefined;
}
