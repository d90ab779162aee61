import { X } from 'lucide-react';
import { Tabs } from 'radix-ui';
import type { PointerEvent, ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { ProblemsList, ProblemsTools } from '../problems/ProblemsPanel.js';
import { useApp, useUi } from '../shell/app-context.js';
import { clampHeight, PROBLEMS_HEIGHT } from '../shell/ui-state.js';
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
  const session = useSessionHandle();
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
        <Grip />
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
        aria-label={`Close ${TITLES[dock].toLowerCase()}`}
        onClick={() => session.update({ isProblemsOpen: false })}
      >
        <Icon of={X} size={14} />
      </Button>
    </div>
  );
}

/** The panel's upper edge: drag, or arrow keys. */
function Grip(): ReactNode {
  const { ui } = useApp();
  const height = useUi((state) => state.problemsHeight);
  const resize = (next: number) => ui.patch({ problemsHeight: clampHeight(next) });
  const onPointerDown = (event: PointerEvent<HTMLInputElement>) => {
    event.preventDefault();
    const grip = event.currentTarget;
    grip.setPointerCapture(event.pointerId);
    const bottom = event.clientY + height;
    const move = (moved: globalThis.PointerEvent) => resize(bottom - moved.clientY);
    grip.addEventListener('pointermove', move);
    grip.addEventListener(
      'lostpointercapture',
      () => grip.removeEventListener('pointermove', move),
      { once: true },
    );
  };
  return (
    <input
      type="range"
      className={styles.grip}
      aria-label="Height of the panel"
      min={PROBLEMS_HEIGHT.least}
      max={PROBLEMS_HEIGHT.most}
      step={16}
      value={height}
      onChange={(event) => resize(Number(event.target.value))}
      onPointerDown={onPointerDown}
    />
  );
}
