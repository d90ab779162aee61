import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './controls.module.css';

/** A line icon: 16, or 14 and 12 with a stroke that keeps its weight. */
export function Icon(props: { readonly of: LucideIcon; readonly size?: 12 | 14 | 16 }): ReactNode {
  const { of: Drawing, size = 16 } = props;
  return <Drawing className={styles.icon} data-size={size} strokeWidth={undefined} aria-hidden />;
}
