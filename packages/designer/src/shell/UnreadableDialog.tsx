import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Dialog } from '../controls/Dialog.js';
import { useApp, useUi } from './app-context.js';
import styles from './shell.module.css';

const SHOWN = 8;

/** A file that cannot be read: what is wrong and where. What is on screen stays. */
export function UnreadableDialog(): ReactNode {
  const { ui } = useApp();
  const unreadable = useUi((state) => state.unreadable);
  if (unreadable === undefined) return null;
  const close = () => ui.patch({ unreadable: undefined });
  const { name, problems } = unreadable;
  return (
    <Dialog
      title={`${name} cannot be opened`}
      isOpen
      width={480}
      onClose={close}
      foot={
        <Button kind="primary" onClick={close}>
          Done
        </Button>
      }
    >
      {problems.slice(0, SHOWN).map(({ message, line, column, remedy }) => (
        <div key={`${line ?? ''} ${column ?? ''} ${message}`}>
          <p className={styles.says}>{message}</p>
          {line !== undefined && (
            <p className={styles.saysMono}>
              Line {line}, column {column}
            </p>
          )}
          {remedy !== undefined && <p className={styles.says}>{remedy}</p>}
        </div>
      ))}
      {problems.length > SHOWN && (
        <p className={styles.saysMono}>{problems.length - SHOWN} more.</p>
      )}
    </Dialog>
  );
}
