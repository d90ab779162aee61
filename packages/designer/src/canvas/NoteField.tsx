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
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close(true);
  };
  return (
    <textarea
      ref={(element) => {
        ref.current = element;
        place(element, stage, note);
      }}
      className={styles.noteField}
      data-floating=""
      aria-label="Note"
      placeholder="Write a note"
      defaultValue={note.text}
      onKeyDown={onKeyDown}
      onBlur={() => close(true)}
    />
  );
}

function keep({ session }: Stage, note: SceneNote, text: string): void {
  if (text === '') session.edit({ edit: 'note.remove', args: { ids: [note.id] } });
  else if (text !== note.text) {
    session.edit({ edit: 'note.set', args: { noteId: note.id, text } });
    session.settle();
  }
}

function place(element: HTMLElement | null, stage: Stage, note: SceneNote): void {
  if (element === null) return;
  const { x, y } = stage.toScreen(note);
  element.style.width = `${note.width}px`;
  element.style.transform = `translate(${x}px, ${y}px) scale(${stage.view().zoom})`;
}
