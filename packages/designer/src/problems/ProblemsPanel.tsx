import type { Diagnostic } from '@archivolt/model';
import { X } from 'lucide-react';
import { useMemo, type PointerEvent, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { countOf } from '../controls/words.js';
import { SEVERITY_ICONS } from '../inspector/ProblemNote.js';
import { useApp, useUi } from '../shell/app-context.js';
import { clampHeight, PROBLEMS_HEIGHT } from '../shell/ui-state.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { ProblemRow } from './ProblemRow.js';
import styles from './problems.module.css';
import { concernsSelection, applySafeFixes, safeFixes } from './steps.js';

/** What is wrong, the worst first; between palette and inspector, so that both stay. */
export function ProblemsPanel(): ReactNode {
  const height = useUi((state) => state.problemsHeight);
  const shown = useShown();
  return (
    <section className={styles.panel} style={{ height }} aria-label="Problems">
      <Grip />
      <Head />
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((diagnostic) => (
            <ProblemRow key={keyOf(diagnostic)} diagnostic={diagnostic} />
          ))}
        </ul>
      )}
      {shown.length === 0 && <Empty />}
    </section>
  );
}

function keyOf({ rule, at, message }: Diagnostic): string {
  return `${rule} ${at.node ?? at.edge ?? ''} ${message}`;
}

function useShown(): readonly Diagnostic[] {
  const diagnostics = useSession((state) => state.diagnostics);
  const selection = useSession((state) => state.selection);
  const severity = useUi((state) => state.severity);
  const isOnlySelection = useUi((state) => state.isOnlySelection);
  return useMemo(
    () =>
      diagnostics.filter(
        (it) =>
          (severity === 'all' || it.severity === severity) &&
          (!isOnlySelection || concernsSelection(it, selection)),
      ),
    [diagnostics, selection, severity, isOnlySelection],
  );
}

function Empty(): ReactNode {
  const count = useSession((state) => state.diagnostics.length);
  const isChecking = useSession((state) => state.isChecking);
  const text =
    count > 0
      ? 'None of this kind here.'
      : isChecking
        ? 'Checking.'
        : 'AWS would accept this design as it is.';
  return <p className={styles.empty}>{text}</p>;
}

function Head(): ReactNode {
  const { ui } = useApp();
  const session = useSessionHandle();
  const diagnostics = useSession((state) => state.diagnostics);
  const selection = useSession((state) => state.selection);
  const severity = useUi((state) => state.severity);
  const isOnlySelection = useUi((state) => state.isOnlySelection);
  const safe = safeFixes(diagnostics).length;
  const atSelection = diagnostics.filter((it) => concernsSelection(it, selection)).length;
  return (
    <div className={styles.head}>
      <h2>Problems</h2>
      <Pill
        isOn={severity === 'all' && !isOnlySelection}
        onClick={() => ui.patch({ severity: 'all', isOnlySelection: false })}
      >
        All {diagnostics.length}
      </Pill>
      {(['error', 'warning'] as const).map((kind) => (
        <Pill
          key={kind}
          isOn={severity === kind}
          onClick={() => ui.patch({ severity: severity === kind ? 'all' : kind })}
        >
          <Icon of={SEVERITY_ICONS[kind]} size={14} />
          {countOf(diagnostics.filter((it) => it.severity === kind).length, kind)}
        </Pill>
      ))}
      {(selection.size > 0 || isOnlySelection) && (
        <Pill
          isOn={isOnlySelection}
          onClick={() => ui.patch({ isOnlySelection: !isOnlySelection })}
        >
          Selection {atSelection}
        </Pill>
      )}
      <span className={styles.grow} />
      {safe > 0 && (
        <Button isSmall onClick={() => applySafeFixes(session)}>
          Fix {countOf(safe, 'safe problem')}
        </Button>
      )}
      <Button
        isIcon
        aria-label="Close problems"
        onClick={() => session.update({ isProblemsOpen: false })}
      >
        <Icon of={X} size={14} />
      </Button>
    </div>
  );
}

function Pill(props: {
  readonly isOn: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <button type="button" className={styles.pill} aria-pressed={props.isOn} onClick={props.onClick}>
      {props.children}
    </button>
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
      aria-label="Height of the problems panel"
      min={PROBLEMS_HEIGHT.least}
      max={PROBLEMS_HEIGHT.most}
      step={16}
      value={height}
      onChange={(event) => resize(Number(event.target.value))}
      onPointerDown={onPointerDown}
    />
  );
}
