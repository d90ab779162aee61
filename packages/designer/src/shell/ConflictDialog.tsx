import type { Difference } from '@archivolt/model';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Dialog } from '../controls/Dialog.js';
import { useSession } from '../state/session-context.js';
import { useUi } from './app-context.js';
import styles from './shell.module.css';

const SIGNS = { added: '+', removed: '−', changed: '~' } as const;
const SHOWN = 12;

/** Two versions of one file: what differs, and whose stands. */
export function ConflictDialog(): ReactNode {
  const conflict = useUi((state) => state.conflict);
  const name = useSession((state) => state.file.name);
  if (conflict === undefined) return null;
  const { differences, answer } = conflict;
  return (
    <Dialog
      title={`${name} was changed outside Archivolt`}
      isOpen
      width={480}
      onClose={() => answer('stay')}
      foot={
        <>
          <Button onClick={() => answer('copy')}>Save a copy</Button>
          {differences !== undefined && (
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
      <p className={styles.says}>{explained(differences)}</p>
      {differences !== undefined && differences.length > 0 && (
        <ul className={styles.differences} aria-label="Differences">
          {differences.slice(0, SHOWN).map(({ sign, kind, name: subject }) => (
            <li key={`${sign} ${kind} ${subject}`} data-sign={sign}>
              <b aria-label={sign}>{SIGNS[sign]}</b>
              <span>{subject}</span>
            </li>
          ))}
          {differences.length > SHOWN && <li>{differences.length - SHOWN} more</li>}
        </ul>
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
