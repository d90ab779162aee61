import { X } from 'lucide-react';
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { Splitter } from '../controls/Splitter.js';
import { ProblemsList, ProblemsTools } from '../problems/ProblemsPanel.js';
import { useApp, useUi } from '../shell/app-context.js';
import { PROBLEMS_HEIGHT } from '../shell/ui-state.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import type { DockName } from '../state/session-state.js';
import { EnvironmentsBody, EnvironmentsTools } from './EnvironmentsPanel.js';
import { HistoryPanel } from './HistoryPanel.js';
import { PermissionsPanel } from './PermissionsPanel.js';
import styles from './dock.module.css';

const TITLES: Readonly<Record<DockName, string>> = {
  problems: 'Problems',
  environments: 'Environments',
  permissions: 'Permissions',
  history: 'History',
};
const NAMES: readonly DockName[] = ['problems', 'environments', 'permissions', 'history'];

/** What lies between palette and inspector, so that both stay: one panel at a time. */
export function Dock(): ReactNode {
  const { session, ui } = useApp();
  const dock = useSession((state) => state.dock);
  const height = useUi((state) => state.problemsHeight);
  return (
    <Tabs.Root
      asChild
      value={dock}
      onValueChange={(value) =>
        session.update({ dock: NAMES.find((name) => name === value) ?? 'problems' })
      }
    >
      <section className={styles.dock} style={{ height }} aria-label={TITLES[dock]}>
        <Splitter
          label="Height of the panel"
          side="top"
          limits={PROBLEMS_HEIGHT}
          onResize={(size = PROBLEMS_HEIGHT.usual) => ui.patch({ problemsHeight: size })}
        />
        {NAMES.map((name) => (
          <Tabs.Content key={name} value={name} className={styles.pane} tabIndex={-1}>
            <DockPane name={name} />
          </Tabs.Content>
        ))}
      </section>
    </Tabs.Root>
  );
}

function DockPane({ name }: { readonly name: DockName }): ReactNode {
  if (name === 'permissions') return <PermissionsPanel Head={DockHead} />;
  if (name === 'history') return <HistoryPanel Head={DockHead} />;
  return (
    <>
      <DockHead>{name === 'problems' ? <ProblemsTools /> : <EnvironmentsTools />}</DockHead>
      {name === 'problems' ? <ProblemsList /> : <EnvironmentsBody />}
    </>
  );
}

export function DockHead({ children }: { readonly children: ReactNode }): ReactNode {
  const session = useSessionHandle();
  const dock = useSession((state) => state.dock);
  return (
    <div className={styles.head}>
      <Tabs.List className={styles.tabs} aria-label="Panels">
        {NAMES.map((name) => (
          <Tabs.Trigger key={name} value={name} className={styles.tab}>
            {TITLES[name]}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <i className={styles.separator} />
      {children}
      <Button
        isIcon
        className={styles.close ?? ''}
        aria-label={`Close ${TITLES[dock].toLowerCase()}`}
        onClick={() => session.update({ isProblemsOpen: false })}
      >
        <Icon of={X} size={14} />
      </Button>
    </div>
  );
}
