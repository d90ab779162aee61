import { noteLines, noteType } from '../scene/notes.js';
import type { SceneNote } from '../scene/scene.js';
import { textAt, type Brush } from './brush.js';
import { element, short, type Markup } from './element.js';

/** A note as the canvas paints it. */
export function noteOf(brush: Brush, note: SceneNote): readonly Markup[] {
  if (note.image !== undefined) return [pictureOf(note, note.image)];
  if (note.tip !== undefined) return arrowOf(brush, note, note.tip);
  const { size, weight, leading } = noteType(note);
  const fill = note.isTitle ? brush.palette.fg : brush.palette.fg2;
  return noteLines(note).map((line, index) =>
    textAt({ x: note.x, y: note.y + leading / 2 + index * leading }, line, { size, weight, fill }),
  );
}

function pictureOf({ x, y, width, height }: SceneNote, href: string): Markup {
  return element('image', { x, y, width, height, href, preserveAspectRatio: 'xMidYMid meet' });
}

const HEAD = 9;
const SPREAD = 0.45;

/** Corners of an arrow's head, the tip in the middle. */
export function arrowHead(tip: {
  readonly x: number;
  readonly y: number;
}): readonly (readonly [number, number])[] {
  const angle = Math.atan2(tip.y, tip.x);
  const corner = (by: number): readonly [number, number] => [
    tip.x - HEAD * Math.cos(angle + by),
    tip.y - HEAD * Math.sin(angle + by),
  ];
  return [corner(SPREAD), [tip.x, tip.y], corner(-SPREAD)];
}

function arrowOf(
  { palette }: Brush,
  { x, y, text }: SceneNote,
  tip: { readonly x: number; readonly y: number },
): readonly Markup[] {
  const head = arrowHead(tip).map(([dx, dy]) => `${short(x + dx)} ${short(y + dy)}`);
  const d = `M${short(x)} ${short(y)}L${short(x + tip.x)} ${short(y + tip.y)}M${head.join('L')}`;
  const line = element('path', {
    d,
    fill: 'none',
    stroke: palette.fg2,
    'stroke-width': 1.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  if (text === '') return [line];
  const style = { size: 11, weight: 440, fill: palette.fg2, anchor: 'middle' } as const;
  return [line, textAt({ x: x + tip.x / 2, y: y + tip.y / 2 - 10 }, text, style)];
}
