import type { ReactNode } from 'react';
import { shortcutText } from './shortcut-text.js';
import styles from './controls.module.css';

/** A shortcut as the user's keyboard shows it. */
export function Kbd(props: { readonly keys: string }): ReactNode {
  return <kbd className={styles.kbd}>{shortcutText(props.keys)}</kbd>;
}
