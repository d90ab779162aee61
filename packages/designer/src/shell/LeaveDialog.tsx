import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Dialog } from '../controls/Dialog.js';
import { useSession } from '../state/session-context.js';
import { useUi } from './app-context.js';
import styles from './shell.module.css';

/** Unsaved work, before it would be lost. The one question that undo cannot answer. */
export function LeaveDialog(): ReactNode {
  const leaving = useUi((state) => state.leaving);
  const name = useSession((state) => state.file.name);
  if (leaving === undefined) return null;
  return (
    <Dialog
      title={`Save ${name}?`}
      isOpen
      width={400}
      onClose={() => leaving.answer('stay')}
      foot={
        <>
          <Button onClick={() => leaving.answer('drop')}>Discard changes</Button>
          <Button kind="line" onClick={() => leaving.answer('stay')}>
            Keep editing
          </Button>
          <Button kind="primary" onClick={() => leaving.answer('save')}>
            Save
          </Button>
        </>
      }
    >
      <p className={styles.says}>It has changes that are in no file yet.</p>
    </Dialog>
  );
}
