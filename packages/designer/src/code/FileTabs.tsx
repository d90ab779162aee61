import type { ReactNode } from 'react';
import styles from './code.module.css';
import type { FileChange } from './file-changes.js';

/** One tab a file. */
export function FileTabs(props: {
  readonly files: readonly { readonly path: string; readonly change?: FileChange }[];
  readonly chosen: string | undefined;
  readonly onChoose: (path: string) => void;
}): ReactNode {
  return (
    <div className={styles.files} role="tablist" aria-label="Files">
      {props.files.map(({ path, change }) => (
        <button
          key={path}
          type="button"
          role="tab"
          className={styles.file}
          aria-selected={path === props.chosen}
          aria-label={change === undefined ? undefined : `${path}, ${change}`}
          data-change={change}
          onClick={() => props.onChoose(path)}
        >
          {path}
        </button>
      ))}
    </div>
  );
}
