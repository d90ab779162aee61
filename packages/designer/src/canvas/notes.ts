import type { Point } from '@archivolt/render';
import { snap } from './gestures/gesture.js';
import type { Stage } from './stage.js';

const WIDTH = { note: 220, title: 360 } as const;

/** Adds a note or a title at a point, and lets its text be typed. */
export function addNote(stage: Stage, at: Point, kind: 'note' | 'title' = 'note'): void {
  const style = kind === 'title' ? { style: kind } : {};
  const id = add(stage, at, { width: WIDTH[kind], ...style });
  if (id !== undefined) stage.store.patch({ renaming: id });
}

/** Adds an arrow between two points. */
export function addArrow(stage: Stage, from: Point, to: Point): void {
  const tip = [snap(to.x) - snap(from.x), snap(to.y) - snap(from.y)];
  add(stage, from, { width: 0, tip });
}

/** Puts a picture with its middle at a point. */
export function addPicture(stage: Stage, at: Point, picture: PictureToAdd): void {
  const { width, height, image, text } = picture;
  const corner = { x: at.x - width / 2, y: at.y - height / 2 };
  add(stage, corner, { width, height, image, text });
}

export interface PictureToAdd {
  readonly width: number;
  readonly height: number;
  /** As a `data:` URL. */
  readonly image: string;
  readonly text: string;
}

function add(stage: Stage, at: Point, looks: object): string | undefined {
  const { session } = stage;
  const id = session.newId();
  const args = { id, x: snap(at.x), y: snap(at.y), ...looks };
  if (!session.edit({ edit: 'note.add', args })) return undefined;
  session.select([id]);
  stage.store.patch({ tool: 'select' });
  return id;
}
