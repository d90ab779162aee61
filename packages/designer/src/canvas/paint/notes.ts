import {
  arrowHead,
  intersects,
  noteBounds,
  noteLines,
  noteType,
  type SceneNote,
} from '@archivolt/render';
import { noteEnd } from '../gestures/hit.js';
import { px, roundBox, setFont, type Brush } from './brush.js';

/** Notes, titles, free arrows and pictures beside the drawing. */
export function paintNotes(brush: Brush): void {
  const { stage, seen } = brush;
  const { selection } = stage.session.getState();
  const { renaming } = stage.store.get();
  for (const note of stage.scene().notes.values()) {
    if (!intersects(noteBounds(note), seen)) continue;
    if (note.image !== undefined) paintPicture(brush, note, note.image);
    else if (note.tip !== undefined) paintArrow(brush, note, note.tip);
    else if (note.id !== renaming) paintText(brush, note);
    if (!selection.has(note.id) || note.id === renaming) continue;
    paintFrame(brush, note);
    if (selection.size === 1) paintHandle(brush, note);
  }
}

function paintText(brush: Brush, note: SceneNote): void {
  const { context, tokens } = brush;
  const { size, weight, leading } = noteType(note);
  setFont(brush, size, weight);
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillStyle = note.isTitle ? tokens.fg : tokens.fg2;
  noteLines(note).forEach((text, index) => {
    context.fillText(text, note.x, note.y + 2 + index * leading);
  });
}

function paintPicture({ context, images, tokens }: Brush, note: SceneNote, url: string): void {
  const picture = images.picture(url);
  if (picture !== undefined) {
    context.drawImage(picture, note.x, note.y, note.width, note.height);
    return;
  }
  context.fillStyle = tokens.categorySoft.operations;
  context.fillRect(note.x, note.y, note.width, note.height);
}

function paintArrow(brush: Brush, note: SceneNote, tip: { x: number; y: number }): void {
  const { context, tokens } = brush;
  const { x, y, text } = note;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + tip.x, y + tip.y);
  arrowHead(tip).forEach(([dx, dy], at) => {
    if (at === 0) context.moveTo(x + dx, y + dy);
    else context.lineTo(x + dx, y + dy);
  });
  context.strokeStyle = tokens.fg2;
  context.lineWidth = Math.max(1.5, px(brush, 1));
  context.lineCap = 'round';
  context.stroke();
  context.lineCap = 'butt';
  if (text === '') return;
  setFont(brush, 11, 440);
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  context.fillStyle = tokens.fg2;
  context.fillText(text, x + tip.x / 2, y + tip.y / 2 - 4);
}

function paintFrame({ context, tokens }: Brush, note: SceneNote): void {
  context.strokeStyle = tokens.accent;
  context.lineWidth = 1.5;
  if (note.tip === undefined) {
    roundBox(context, note, 4);
  } else {
    context.beginPath();
    context.moveTo(note.x, note.y);
    context.lineTo(note.x + note.tip.x, note.y + note.tip.y);
  }
  context.stroke();
}

/** What a note is pulled by. */
function paintHandle(brush: Brush, note: SceneNote): void {
  const { context, tokens } = brush;
  const { x, y } = noteEnd(note);
  const half = px(brush, 4.5);
  roundBox(
    context,
    { x: x - half, y: y - half, width: 2 * half, height: 2 * half },
    px(brush, 2.5),
  );
  context.fillStyle = tokens.raised;
  context.fill();
  context.strokeStyle = tokens.accent;
  context.lineWidth = px(brush, 1.5);
  context.stroke();
}
