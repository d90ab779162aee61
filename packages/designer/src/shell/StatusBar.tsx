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
      <OtherEnvironments />
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

/** Errors of environments that are not looked at: a deployment there fails all the same. */
function OtherEnvironments(): ReactNode {
  const { ui } = useApp();
  const session = useSessionHandle();
  const elsewhere = useSession((state) => state.elsewhere);
  const failing = elsewhere
    .map(({ environment, problems }) => ({
      name: environment ?? 'Defaults',
      count: problems.filter((it) => it.severity === 'error').length,
    }))
    .filter(({ count }) => count > 0);
  return failing.map(({ name, count }) => (
    <button
      key={name}
      type="button"
      className={styles.statusItem}
      data-tone="error"
      onClick={() => {
        ui.patch({ severity: 'all', isOnlySelection: false, problemQuery: '' });
        session.update({ isProblemsOpen: true, dock: 'problems' });
      }}
    >
      {`${name}: ${countOf(count, 'error')}`}
    </button>
  ));
}

function SaveState(): ReactNode {
  return <span className={styles.statusItem}>{useSession(saveText)}</span>;
}

function saveText({ file }: SessionState): string {
  if (file.handle === undefined && file.text === undefined) return 'Not saved';
  if (file.isDirty) return 'Edited';
  return file.handle === undefined ? 'Downloaded' : 'Saved';
}
