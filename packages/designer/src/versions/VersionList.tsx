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
    event.currentTarget.closest('ul')?.querySelectorAll('button')[at + by]?.focus();
  };
  return (
    <ul className={styles.list} aria-label={label}>
      {versions.map(({ id, title, says }) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={id === chosen}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
            onKeyDown={step}
          >
            <b>{title}</b>
            <span>{says}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
