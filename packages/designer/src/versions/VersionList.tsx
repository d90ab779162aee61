import type { KeyboardEvent, ReactNode } from 'react';
import styles from './versions.module.css';

export interface ListedVersion {
  readonly id: string;
  readonly title: string;
  readonly says: string;
}

/** Versions to choose from: one tab stop, arrow keys inside. */
export function VersionList(props: {
  readonly label: string;
  readonly versions: readonly ListedVersion[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { label, versions, chosen, onChoose } = props;
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = versions.findIndex(({ id }) => id === chosen);
    const next = versions[at + by];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=option]')[at + by]?.focus();
  };
  return (
    <div className={styles.list} role="listbox" aria-label={label} tabIndex={-1} onKeyDown={step}>
      {versions.map(({ id, title, says }) => (
        <button
          key={id}
          type="button"
          role="option"
          aria-selected={id === chosen}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          <b>{title}</b>
          <span>{says}</span>
        </button>
      ))}
    </div>
  );
}
