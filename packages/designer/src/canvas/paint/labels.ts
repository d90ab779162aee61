import { GLYPHS, holds, inflate, type Point, type SceneWire } from '@archivolt/render';
import type { Mark } from '../marks.js';
import { apart, roundBox, setFont, type Brush } from './brush.js';
import type { WireLook } from './wires.js';

export interface Labelled {
  readonly wire: SceneWire;
  readonly look: WireLook;
  readonly mark: Mark | undefined;
  readonly at: Point;
  /** As shortened to the room that it has. */
  readonly text: string | undefined;
}

/** The fill of the ground at a point: the canvas, or the innermost container's. */
export function groundAt(brush: Brush, point: Point): string {
  let fill = brush.tokens.canvas;
  for (const zone of brush.stage.scene().containers.values()) {
    if (!zone.isFolded && holds(zone, point)) fill = brush.tokens.zone[zone.zone].fill;
  }
  return fill;
}

/** What stands on a wire: a chip, a glyph, its one fact, or its problem. */
export function paintLabel(brush: Brush, labelled: Labelled): void {
  const { at } = labelled;
  if (!holds(inflate(brush.seen, 120 / brush.zoom), at)) return;
  const scale = labelScale(brush);
  const { context } = brush;
  const { wire, mark, text } = labelled;
  apart(brush, () => {
    context.translate(at.x, at.y);
    context.scale(scale, scale);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    if (wire.access !== undefined) paintChip(brush, labelled, wire.access);
    else if (wire.glyph !== undefined && mark === undefined)
      paintGlyph(brush, labelled, wire.glyph);
    else if (text !== undefined) paintText(brush, labelled, text);
    else if (mark !== undefined) paintBadge(brush, mark);
  });
}

/** Below full size a label keeps what can be read on screen. */
export function labelScale({ level, zoom }: Pick<Brush, 'level' | 'zoom'>): number {
  return level === 'full' ? 1 : Math.min(4, 0.94 / zoom);
}

function problemColours(
  { tokens }: Brush,
  mark: Mark,
): { text: string; soft: string; line: string } {
  return mark.severity === 'error'
    ? { text: tokens.danger, soft: tokens.dangerSoft, line: tokens.dangerMark }
    : { text: tokens.warn, soft: tokens.warnSoft, line: tokens.warnMark };
}

function paintChip(brush: Brush, { look, mark }: Labelled, text: string): void {
  const { context, tokens } = brush;
  setFont(brush, 10, 640);
  const width = context.measureText(text).width + 9;
  const colour = look.isSelected ? tokens.accent : tokens.wire.data;
  const problem = mark === undefined ? undefined : problemColours(brush, mark);
  roundBox(context, { x: -width / 2, y: -7.5, width, height: 15 }, 4);
  context.fillStyle = problem?.soft ?? tokens.raised;
  context.fill();
  outline(brush, problem?.line ?? colour, look.isSelected || problem !== undefined ? 1 : 0.4);
  context.fillStyle = problem?.text ?? colour;
  context.fillText(text, 0, 0.5);
}

function outline({ context }: Brush, colour: string, alpha: number): void {
  const before = context.globalAlpha;
  context.globalAlpha = before * alpha;
  context.strokeStyle = colour;
  context.lineWidth = alpha === 1 ? 1.5 : 1;
  context.stroke();
  context.globalAlpha = before;
}

function paintGlyph(brush: Brush, { look }: Labelled, name: NonNullable<SceneWire['glyph']>): void {
  const { context, tokens } = brush;
  const colour = look.isSelected ? tokens.accent : tokens.wire.auth;
  context.beginPath();
  context.arc(0, 0, 9, 0, 2 * Math.PI);
  context.fillStyle = tokens.raised;
  context.fill();
  outline(brush, colour, look.isSelected ? 1 : 0.45);
  context.translate(-5, -5);
  context.scale(10 / 24, 10 / 24);
  context.lineWidth = 2.4;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  for (const path of GLYPHS[name]) context.stroke(new Path2D(path));
}

function paintText(brush: Brush, { look, mark, at }: Labelled, text: string): void {
  const { context, tokens } = brush;
  setFont(brush, 11, 480);
  const width = context.measureText(text).width + 10;
  const problem = mark === undefined ? undefined : problemColours(brush, mark);
  const alpha = context.globalAlpha;
  context.globalAlpha = 1;
  roundBox(context, { x: -width / 2, y: -8, width, height: 16 }, problem === undefined ? 4 : 5);
  context.fillStyle = problem?.soft ?? groundAt(brush, at);
  context.fill();
  if (problem !== undefined || look.isSelected) outline(brush, problem?.line ?? tokens.accent, 1);
  context.globalAlpha = alpha;
  context.fillStyle = problem?.text ?? (look.isSelected ? tokens.accent : tokens.fg2);
  context.fillText(text, 0, 0.5);
}

/** Errors are round, warnings are square: told apart without colour. */
export function paintBadge(brush: Brush, mark: Mark): void {
  const { context, tokens } = brush;
  setFont(brush, 10.5, 640);
  const text = `${mark.count}`;
  const width = Math.max(17, context.measureText(text).width + 8);
  const isError = mark.severity === 'error';
  roundBox(context, { x: -width / 2, y: -8.5, width, height: 17 }, isError ? 8.5 : 6);
  context.strokeStyle = tokens.canvas;
  context.lineWidth = 4;
  context.stroke();
  context.fillStyle = isError ? tokens.dangerMark : tokens.warnMark;
  context.fill();
  context.fillStyle = tokens.markFg;
  context.fillText(text, 0, 0.5);
}
