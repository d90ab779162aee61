import { intersects, wrapText } from '@archivolt/render';
import { roundBox, setFont, type Brush } from './brush.js';

/** Notes: plain text beside the drawing. */
export function paintNotes(brush: Brush): void {
  const { context, tokens, stage } = brush;
  const { selection } = stage.session.getState();
  const { renaming } = stage.store.get();
  setFont(brush, 11, 440);
  context.textAlign = 'left';
  context.textBaseline = 'top';
  for (const note of stage.scene().notes.values()) {
    if (!intersects(note, brush.seen) || note.id === renaming) continue;
    context.fillStyle = tokens.fg2;
    const measure = (text: string) => context.measureText(text).width;
    wrapText(note.text, note.width, measure).forEach((text, index) => {
      context.fillText(text, note.x, note.y + 2 + index * 16);
    });
    if (!selection.has(note.id)) continue;
    roundBox(context, note, 4);
    context.strokeStyle = tokens.accent;
    context.lineWidth = 1.5;
    context.stroke();
  }
}
