import type { Difference } from '@archivolt/model';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Dialog } from '../controls/Dialog.js';
import { useSession } from '../state/session-context.js';
import { Comparison } from '../versions/Comparison.js';
import { useUi } from './app-context.js';
import styles from './shell.module.css';

/** Two versions of one file: what differs, and whose stands. */
export function ConflictDialog(): ReactNode {
  const conflict = useUi((state) => state.conflict);
  const name = useSession((state) => state.file.name);
  if (conflict === undefined) return null;
  const { change, answer } = conflict;
  return (
    <Dialog
      title={`${name} was changed outside Archivolt`}
      isOpen
      width={640}
      onClose={() => answer('stay')}
      foot={
        <>
          <Button onClick={() => answer('copy')}>Save a copy</Button>
          {change !== undefined && (
            <Button kind="line" onClick={() => answer('theirs')}>
              Open theirs
            </Button>
          )}
          <Button kind="primary" onClick={() => answer('mine')}>
            Overwrite
          </Button>
        </>
      }
    >
      <p className={styles.says}>{explained(change?.differences)}</p>
      {change !== undefined && change.differences.length > 0 && (
        <div className={styles.conflict}>
          <Comparison {...change} />
        </div>
      )}
    </Dialog>
  );
}

function explained(differences: readonly Difference[] | undefined): string {
  if (differences === undefined)
    return 'Overwriting replaces what is in the file now. It cannot be shown here.';
  if (differences.length === 0) return 'The file says the same as the design on screen.';
  return 'The file, compared with the design on screen:';
}
