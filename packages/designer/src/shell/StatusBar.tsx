import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../controls/Icon.js';
import { countOf } from '../controls/words.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import type { SessionState } from '../state/session-state.js';
import { useApp } from './app-context.js';
import { resourceCount, STACK_LIMIT } from './counts.js';
import styles from './shell.module.css';

export function StatusBar(): ReactNode {
  const resources = useSession((state) => resourceCount(state.document));
  const region = useSession((state) => state.document.stacks['main']?.region);
  return (
    <footer className={styles.status} data-screen-part="">
      <Count severity="error" />
      <Count severity="warning" />
      <i className={styles.statusSeparator} />
      <span className={styles.statusItem}>
        {resources} of {STACK_LIMIT} resources
      </span>
      <span className={styles.grow} />
      <span className={styles.statusItem}>{region ?? 'Any region'}</span>
      <i className={styles.statusSeparator} />
      <SaveState />
    </footer>
  );
}

function Count(props: { readonly severity: 'error' | 'warning' }): ReactNode {
  const { severity } = props;
  const { ui } = useApp();
  const session = useSessionHandle();
  const count = useSession(
    (state) => state.diagnostics.filter((it) => it.severity === severity).length,
  );
  const open = () => {
    ui.patch({ severity: count > 0 ? severity : 'all' });
    session.update({ isProblemsOpen: true, dock: 'problems' });
  };
  return (
    <button
      type="button"
      className={styles.statusItem}
      data-tone={count > 0 ? severity : undefined}
      onClick={open}
    >
      <Icon of={severity === 'error' ? CircleAlert : TriangleAlert} size={14} />
      {countOf(count, severity)}
    </button>
  );
}

function SaveState(): ReactNode {
  return <span className={styles.statusItem}>{useSession(saveText)}</span>;
}

function saveText({ file }: SessionState): string {
  if (file.handle === undefined && file.text === undefined) return 'Not saved';
  if (file.isDirty) return 'Edited';
  return file.handle === undefined ? 'Downloaded' : 'Saved';
}
