import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useSessionHandle } from '../state/session-context.js';
import { useStageHandle } from './stage-context.js';
import styles from './canvas.module.css';

/** Edits a name in its place. Enter and leaving keep it, Esc does not. */
export function NameField(props: { readonly id: string; readonly name: string }): ReactNode {
  const session = useSessionHandle();
  const stage = useStageHandle();
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => ref.current?.select(), []);
  const close = (isKept: boolean): void => {
    const name = ref.current?.value.trim() ?? '';
    if (stage.store.get().renaming !== props.id) return;
    stage.store.patch({ renaming: undefined });
    if (isKept && name !== '' && name !== props.name) {
      session.edit({ edit: 'node.rename', args: { nodeId: props.id, name } });
      session.settle();
    }
    focusCanvas(ref.current);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') close(true);
    if (event.key === 'Escape') close(false);
  };
  return (
    <input
      ref={ref}
      className={`${styles.nameField} nodrag nopan`}
      aria-label="Name"
      defaultValue={props.name}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onBlur={() => close(true)}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}

function focusCanvas(from: HTMLElement | null): void {
  from?.closest<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true });
}
