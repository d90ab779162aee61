import type { ReactNode } from 'react';
import type { Mark } from './marks.js';
import styles from './canvas.module.css';

/** How many problems, and the worst: a circle for errors, a rounded square for warnings. */
export function Badge({ mark }: { readonly mark: Mark }): ReactNode {
  return (
    <i className={styles.badge} data-severity={mark.severity} aria-hidden="true">
      {mark.count}
    </i>
  );
}
