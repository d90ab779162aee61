import type { SceneGroup } from '@archivolt/render';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Stage } from './stage.js';
import { useStage, useStageHandle } from './stage-context.js';
import styles from './canvas.module.css';

/** Edits a group's title in its place. Enter and leaving keep it, Esc does not. */
export function GroupField(): ReactNode {
  const stage = useStageHandle();
  const id = useStage((state) => state.renaming);
  const group = id === undefined ? undefined : stage.scene().groups.get(id);
  return group === undefined ? null : <Field key={group.id} stage={stage} group={group} />;
}

function Field({ stage, group }: { readonly stage: Stage; readonly group: SceneGroup }): ReactNode {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
    return stage.onFrame(() => place(ref.current, stage, group));
  }, [stage, group]);
  const close = (isKept: boolean): void => {
    if (stage.store.get().renaming !== group.id) return;
    const canvas = ref.current?.closest<HTMLElement>('[data-canvas]');
    const title = ref.current?.value.trim() ?? '';
    stage.store.patch({ renaming: undefined });
    if (isKept && title !== '' && title !== group.title) {
      stage.session.edit({ edit: 'group.rename', args: { groupId: group.id, title } });
      stage.session.settle();
    }
    canvas?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') close(false);
    if (event.key === 'Enter') close(true);
  };
  return (
    <input
      ref={(element) => {
        ref.current = element;
        place(element, stage, group);
      }}
      className={styles.groupField}
      data-floating=""
      aria-label="Title of the group"
      spellCheck={false}
      defaultValue={group.title}
      onKeyDown={onKeyDown}
      onBlur={() => close(true)}
    />
  );
}

function place(element: HTMLElement | null, stage: Stage, { x, y }: SceneGroup): void {
  if (element === null) return;
  const at = stage.toScreen({ x: x + 10, y: y + 7 });
  element.style.transform = `translate(${at.x}px, ${at.y}px)`;
}
