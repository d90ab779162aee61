import type { NodeView } from '@archivolt/model';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSessionHandle } from '../state/session-context.js';
import styles from './inspector.module.css';

/** The node's name, in place. */
export function NameField(props: { readonly node: NodeView }): ReactNode {
  const { id, name } = props.node;
  const session = useSessionHandle();
  const [typed, setTyped] = useState<string>();
  const settle = () => {
    const next = typed?.trim();
    setTyped(undefined);
    if (next !== undefined && next !== '' && next !== name) {
      session.edit({ edit: 'node.rename', args: { nodeId: id, name: next } });
      session.settle();
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape') setTyped(undefined);
  };
  return (
    <input
      className={styles.name}
      aria-label="Name"
      spellCheck={false}
      value={typed ?? name}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  );
}
