import type { Box } from '@archivolt/render';
import type { Level } from '../level.js';
import type { Stage } from '../stage.js';
import type { Images } from './images.js';
import type { Tokens } from './tokens.js';

/** What every painter gets. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly tokens: Tokens;
  readonly images: Images;
  readonly stage: Stage;
  readonly level: Level;
  readonly zoom: number;
  /** What is to be seen of it, in canvas units. */
  readonly seen: Box;
  /** Whether this is a part of the view that is painted beside what is kept. */
  readonly isPart: boolean;
}

/** So many canvas units are that many pixels on screen. */
export function px(brush: Brush, pixels: number): number {
  return pixels / brush.zoom;
}

export function roundBox(context: CanvasRenderingContext2D, box: Box, radius: number): void {
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, radius);
}

const fonts = new WeakMap<Brush, string>();

/** Text of a size in canvas units. To say the same font again to the canvas costs more than a line does. */
export function setFont(brush: Brush, size: number, weight: number): void {
  const font = `${weight} ${size}px ${brush.tokens.font}`;
  if (fonts.get(brush) === font) return;
  fonts.set(brush, font);
  brush.context.font = font;
}

/** Paints something, and leaves the canvas as it was. */
export function apart(brush: Brush, paint: () => void): void {
  const font = fonts.get(brush);
  brush.context.save();
  paint();
  brush.context.restore();
  if (font === undefined) fonts.delete(brush);
  else fonts.set(brush, font);
}
