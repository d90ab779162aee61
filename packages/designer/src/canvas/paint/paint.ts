import type { Stage } from '../stage.js';
import type { Brush } from './brush.js';
import { paintCards } from './cards.js';
import { paintGroups } from './groups.js';
import type { Images } from './images.js';
import type { MapPainter } from './map.js';
import { paintNotes } from './notes.js';
import type { Tokens } from './tokens.js';
import { paintWires } from './wires.js';
import { paintZoneNames, paintZones } from './zones.js';

export interface Painting {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly stage: Stage;
  readonly tokens: Tokens;
  readonly images: Images;
  readonly map: MapPainter;
}

/** Paints what is not in the DOM: containers, wires, labels, and cards at low zoom. */
export function paintStage(painting: Painting): void {
  const { canvas, context, stage, tokens, images, map } = painting;
  const { x, y, zoom } = stage.view();
  const { width, height } = stage.size();
  const ratio = devicePixelRatio;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  const { level, mounted } = stage.store.get();
  const brush: Brush = { context, tokens, images, stage, level, zoom, seen: stage.seen() };
  context.textAlign = 'left';
  context.imageSmoothingQuality = 'high';
  if (level === 'map') {
    map.paint(brush);
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
    paintZoneNames(brush);
    return;
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = tokens.canvas;
  context.fillRect(0, 0, wide, high);
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
  paintZones(brush);
  paintGroups(brush);
  paintWires(brush);
  paintCards(brush, new Set(mounted));
  if (level !== 'icons') paintNotes(brush);
}
