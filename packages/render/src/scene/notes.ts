import type { ArchDocument, NoteLayout } from '@archivolt/model';
import { union, type Box } from '../geometry.js';
import { textWidth } from '../label/text-width.js';
import { wrapText } from '../look/wrap-text.js';
import type { SceneNote } from './scene.js';

/** How the text of a note is set. */
export interface NoteType {
  readonly size: number;
  readonly weight: number;
  readonly leading: number;
}

const TEXT: NoteType = { size: 11, weight: 440, leading: 16 };
const TITLE: NoteType = { size: 20, weight: 620, leading: 26 };

export function noteType({ isTitle }: Pick<SceneNote, 'isTitle'>): NoteType {
  return isTitle ? TITLE : TEXT;
}

/** The lines of a note, as its width breaks them. */
export function noteLines({ text, width, isTitle }: NoteText): readonly string[] {
  const { size } = noteType({ isTitle });
  return wrapText(text, width, (line) => textWidth(line, size));
}

type NoteText = Pick<SceneNote, 'text' | 'width' | 'isTitle'>;

/** All that a note covers: an arrow from its corner to its tip. */
export function noteBounds({ tip, ...box }: SceneNote): Box {
  if (tip === undefined) return box;
  const line = {
    x: Math.min(box.x, box.x + tip.x),
    y: Math.min(box.y, box.y + tip.y),
    width: Math.abs(tip.x),
    height: Math.abs(tip.y),
  };
  return union([line, box]) ?? box;
}

export function notesOf({ layout }: ArchDocument): ReadonlyMap<string, SceneNote> {
  const entries = Object.entries(layout.notes);
  const isPlain = entries.every(([, { order }]) => !order);
  const stacked = isPlain
    ? entries
    : entries.toSorted(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0));
  return new Map(stacked.map(([id, note]) => [id, sceneNote(id, note)]));
}

/** Least height of a note: there is something to take hold of. */
const LEAST = 32;

function sceneNote(id: string, note: NoteLayout): SceneNote {
  const { x, y, width, text, image } = note;
  const isTitle = note.style === 'title';
  const [tipX, tipY] = note.tip ?? [];
  const tip = tipX === undefined || tipY === undefined ? undefined : { x: tipX, y: tipY };
  const about = { id, x, y, text, isTitle, tip, image };
  if (tip !== undefined) return { ...about, width: 0, height: 0 };
  const lines = noteLines({ text, width, isTitle }).length;
  const own = Math.max(LEAST, lines * noteType({ isTitle }).leading + 4);
  return { ...about, width, height: note.height ?? own };
}
