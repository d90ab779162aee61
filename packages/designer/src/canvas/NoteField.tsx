import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { SceneNote } from '@archivolt/render';
import type { Stage } from './stage.js';
import { useStage, useStageHandle } from './stage-context.js';
import styles from './canvas.module.css';

/** Edits a note's text in its place. Leaving keeps it, Esc does not; an empty note goes. */
export function NoteField(): ReactNode {
  const stage = useStageHandle();
  const id = useStage((state) => state.renaming);
  const note = id === undefined ? undefined : stage.scene().notes.get(id);
  return note === undefined ? null : <Field key={note.id} stage={stage} note={note} />;
}

function Field({ stage, note }: { readonly stage: Stage; readonly note: SceneNote }): ReactNode {
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
    return stage.onFrame(() => place(ref.current, stage, note));
  }, [stage, note]);
  const close = (isKept: boolean): void => {
    if (stage.store.get().renaming !== note.id) return;
    const canvas = ref.current?.closest<HTMLElement>('[data-canvas]');
    stage.store.patch({ renaming: undefined });
    keep(stage, note, isKept ? (ref.current?.value.trim() ?? '') : note.text);
    canvas?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') close(false);
    const isDone = isOneLine(note) ? !event.shiftKey : event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && isDone) close(true);
  };
  return (
    <textarea
      ref={(element) => {
        ref.current = element;
        place(element, stage, note);
      }}
      className={styles.noteField}
      data-kind={note.isTitle ? 'title' : undefined}
      data-floating=""
      aria-label="Note"
      placeholder={askedFor(note)}
      defaultValue={note.text}
      onKeyDown={onKeyDown}
      onBlur={() => close(true)}
    />
  );
}

/** A title, the label of an arrow, the name of a picture: Enter is the end of it. */
function isOneLine(note: SceneNote): boolean {
  return note.isTitle || !isText(note);
}

function askedFor(note: SceneNote): string {
  if (note.isTitle) return 'Write a title';
  return isText(note) ? 'Write a note' : 'Write a label';
}

function isText({ tip, image }: SceneNote): boolean {
  return tip === undefined && image === undefined;
}

function keep({ session }: Stage, note: SceneNote, text: string): void {
  if (text === '' && isText(note)) session.edit({ edit: 'note.remove', args: { ids: [note.id] } });
  else if (text !== note.text) {
    session.edit({ edit: 'note.set', args: { noteId: note.id, text } });
    session.settle();
  }
}

const LEAST = 120;

/** The label of an arrow is written at its middle. */
function fieldAt({ x, y, tip }: SceneNote): { x: number; y: number } {
  return tip === undefined ? { x, y } : { x: x + tip.x / 2 - LEAST / 2, y: y + tip.y / 2 - 24 };
}

function place(element: HTMLElement | null, stage: Stage, note: SceneNote): void {
  if (element === null) return;
  const { x, y } = stage.toScreen(fieldAt(note));
  element.style.width = `${Math.max(note.width, LEAST)}px`;
  element.style.transform = `translate(${x}px, ${y}px) scale(${stage.view().zoom})`;
}
