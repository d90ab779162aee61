import type { ReactNode } from 'react';
import styles from './dock.module.css';

/** Entries of the design by name, a row each with a way to remove it; words where there are none. */
export function EntryTable(props: {
  /** Heads of the columns, but for the last. */
  readonly head: ReactNode;
  /** What such an entry is for, shown instead of a table without rows. */
  readonly empty?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  if (props.empty !== undefined) return <p className={styles.empty}>{props.empty}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {props.head}
          <th aria-label="Remove" />
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}
