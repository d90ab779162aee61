import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSessionHandle } from '../state/session-context.js';
import { escapeField } from './fields/use-draft.js';
import styles from './inspector.module.css';

/** A name at the head of the inspector, in place. Each one typed is a step of its own. */
export function NameField(props: {
  readonly label?: string;
  readonly name: string;
  readonly rename: (name: string) => void;
}): ReactNode {
  const { label = 'Name', name, rename } = props;
  const session = useSessionHandle();
  const [typed, setTyped] = useState<string>();
  const settle = () => {
    const next = typed?.trim();
    setTyped(undefined);
    if (next === undefined || next === '' || next === name) return;
    rename(next);
    session.settle();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape')
      escapeField({ isTyping: typed !== undefined, drop: () => setTyped(undefined) });
  };
  return (
    <input
      className={styles.name}
      aria-label={label}
      spellCheck={false}
      value={typed ?? name}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  );
}
