import type { ReactNode } from 'react';
import { lookOf } from './state-looks.js';
import styles from './states.module.css';

/** What a state is, as a tile. */
export function StateIcon(props: { readonly type: string; readonly isSmall?: boolean }): ReactNode {
  const { icon: Drawing, tone } = lookOf(props.type);
  return (
    <span className={styles.tile} data-tone={tone} data-small={props.isSmall ? '' : undefined}>
      <Drawing strokeWidth={1.75} aria-hidden />
    </span>
  );
}
