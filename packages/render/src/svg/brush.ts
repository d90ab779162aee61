import { textWidth } from '../label/text-width.js';
import type { Point } from '../geometry.js';
import type { Palette } from '../look/palette.js';
import type { Router } from '../route/router.js';
import type { Scene } from '../scene/scene.js';
import { element, type Markup } from './element.js';

/** What became of something between two designs. */
export type ChangeMark = 'added' | 'removed' | 'changed';

/** What every part of a picture gets. */
export interface Brush {
  readonly scene: Scene;
  readonly router: Router;
  readonly palette: Palette;
  /** Ids of nodes and wires that are marked. */
  readonly marks: ReadonlyMap<string, ChangeMark>;
}

export const FONT = "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', sans-serif";

export interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Width that it may take. Where the typeface is another, it is drawn narrower rather than too wide. */
  readonly room?: number;
}

/** A line of text whose middle is at a height. */
export function textAt({ x, y }: Point, text: string, style: TextStyle): Markup {
  const { size, weight, fill, anchor, room = Number.POSITIVE_INFINITY } = style;
  const width = Math.min(textWidth(text, size), room);
  const fitted = width > room * 0.8 ? { textLength: width, lengthAdjust: 'spacingAndGlyphs' } : {};
  // 0.35 of its size below the middle: `dominant-baseline` is not drawn alike everywhere.
  return element(
    'text',
    {
      x,
      y: y + size * 0.35,
      'font-size': size,
      'font-weight': weight,
      fill,
      'text-anchor': anchor,
      ...fitted,
    },
    text,
  );
}
