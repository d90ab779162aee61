import { Progress } from 'radix-ui';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Dialog } from '../controls/Dialog.js';
import { useUi } from './app-context.js';
import styles from './shell.module.css';

/** What is there sooner opens without a word. */
const PATIENCE = 400;

/** A file that takes its time, and can be given up. */
export function OpeningDialog(): ReactNode {
  const opening = useUi((state) => state.opening);
  const [late, setLate] = useState<typeof opening>();
  useEffect(() => {
    const timer = setTimeout(() => setLate(opening), PATIENCE);
    return () => clearTimeout(timer);
  }, [opening]);
  if (opening === undefined || late !== opening) return null;
  return (
    <Dialog
      title={`Opening ${opening.name}`}
      isOpen
      width={400}
      onClose={opening.stop}
      foot={<Button onClick={opening.stop}>Cancel</Button>}
    >
      <p className={styles.says}>Its resources are read and laid out.</p>
      <Progress.Root className={styles.progress} value={null} aria-label="Reading">
        <Progress.Indicator className={styles.progressBar} />
      </Progress.Root>
    </Dialog>
  );
}
