import type { ReactNode } from 'react';
import styles from './shell.module.css';

/** Three arches, one in the other: an archivolt. */
export function Logo(): ReactNode {
  return (
    <svg className={styles.logo} viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden>
      <path d="M2.25 18V9.75a7.75 7.75 0 0 1 15.5 0V18" strokeWidth="1.9" />
      <path d="M5.9 18V9.9a4.1 4.1 0 0 1 8.2 0V18" strokeWidth="1.5" />
      <path d="M9 18v-7.9a1 1 0 0 1 2 0V18" strokeWidth="1.2" />
    </svg>
  );
}
