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

/** Text of a size in canvas units. */
export function setFont(brush: Brush, size: number, weight: number): void {
  brush.context.font = `${weight} ${size}px ${brush.tokens.font}`;
}
