import type { Diagnostic } from '@archivolt/model';
import { useMemo, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { countOf } from '../controls/words.js';
import { SEVERITY_ICONS } from '../inspector/ProblemNote.js';
import { useApp, useUi } from '../shell/app-context.js';
import type { UiState } from '../shell/ui-state.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { ProblemRow } from './ProblemRow.js';
import styles from './problems.module.css';
import { concernsSelection, applySafeFixes, safeFixes } from './steps.js';

/** What is wrong, the worst first. */
export function ProblemsList(): ReactNode {
  const shown = useShown();
  if (shown.length === 0) return <Empty />;
  return (
    <ul className={styles.list}>
      {shown.map((diagnostic) => (
        <ProblemRow key={keyOf(diagnostic)} diagnostic={diagnostic} />
      ))}
    </ul>
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
        (it) => isOfKind(it, severity) && (!isOnlySelection || concernsSelection(it, selection)),
      ),
    [diagnostics, selection, severity, isOnlySelection],
  );
}

function isOfKind(it: Diagnostic, kind: UiState['severity']): boolean {
  if (kind === 'suppressed') return it.suppressed !== undefined;
  return kind === 'all' || it.severity === kind;
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

export function ProblemsTools(): ReactNode {
  const { ui } = useApp();
  const session = useSessionHandle();
  const diagnostics = useSession((state) => state.diagnostics);
  const selection = useSession((state) => state.selection);
  const severity = useUi((state) => state.severity);
  const isOnlySelection = useUi((state) => state.isOnlySelection);
  const suppressed = diagnostics.filter((it) => it.suppressed !== undefined).length;
  const safe = safeFixes(diagnostics).length;
  const atSelection = diagnostics.filter((it) => concernsSelection(it, selection)).length;
  return (
    <>
      <Pill
        isOn={severity === 'all' && !isOnlySelection}
        onClick={() => ui.patch({ severity: 'all', isOnlySelection: false })}
      >
        All {diagnostics.length - suppressed}
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
      {suppressed > 0 && (
        <Pill
          isOn={severity === 'suppressed'}
          onClick={() => ui.patch({ severity: severity === 'suppressed' ? 'all' : 'suppressed' })}
        >
          Suppressed {suppressed}
        </Pill>
      )}
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
    </>
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
