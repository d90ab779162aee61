import type { Diagnostic } from '@archivolt/model';
import { ChevronDown, ListTree, RefreshCw } from 'lucide-react';
import { Fragment, useCallback, useMemo, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { ChoiceMenu } from '../controls/ChoiceMenu.js';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/Icon.js';
import { countOf } from '../controls/words.js';
import { SEVERITY_ICONS } from '../inspector/ProblemNote.js';
import { useApp, useUi } from '../shell/app-context.js';
import type { ProblemGroup, UiState } from '../shell/ui-state.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { ElsewhereGroups, keyOf } from './Elsewhere.js';
import { grouped, hasWords } from './grouping.js';
import { ProblemRow } from './ProblemRow.js';
import styles from './problems.module.css';
import { replacementWords } from './replacement-words.js';
import { concernsSelection, applySafeFixes, safeFixes } from './steps.js';

/** What is wrong, the worst first, or under what it is of; then what a deployment would replace. */
export function ProblemsList(): ReactNode {
  const isShown = useIsShown();
  const diagnostics = useSession((state) => state.diagnostics);
  const shown = useMemo(() => diagnostics.filter(isShown), [diagnostics, isShown]);
  const elsewhere = useSession((state) => state.elsewhere);
  const isElsewhere = elsewhere.some(({ problems }) => problems.some(isShown));
  const graph = useSession((state) => state.graph);
  const by = useUi((state) => state.problemsBy);
  const isReplaced = useSession((state) => state.replacements.length > 0);
  const groups = useMemo(() => grouped(shown, by, graph), [shown, by, graph]);
  if (shown.length === 0 && !isReplaced && !isElsewhere) return <Empty />;
  return (
    <ul className={styles.list}>
      {groups.map(({ key, title, problems }) => (
        <Fragment key={key}>
          {title !== undefined && (
            <li className={styles.groupHead}>
              <h3>{title}</h3>
              <span>{problems.length}</span>
            </li>
          )}
          {problems.map((diagnostic) => (
            <ProblemRow key={keyOf(diagnostic)} diagnostic={diagnostic} />
          ))}
        </Fragment>
      ))}
      <ElsewhereGroups isShown={isShown} />
      <Replacements />
    </ul>
  );
}

/** What deploying the design would make anew, against what the file has. */
function Replacements(): ReactNode {
  const session = useSessionHandle();
  const replacements = useSession((state) => state.replacements);
  if (replacements.length === 0) return null;
  return (
    <>
      <li className={styles.groupHead}>
        <h3>Replaced when deployed</h3>
        <span>{replacements.length}</span>
      </li>
      {replacements.map((it) => (
        <li
          key={`${it.node} ${it.part ?? ''}`}
          className={styles.row}
          data-severity={it.isStateful ? 'warning' : 'info'}
        >
          <Icon of={RefreshCw} />
          <div className={styles.text}>
            <button
              type="button"
              className={styles.message}
              onClick={() => session.reveal({ node: it.node })}
            >
              {replacementWords(it)}
            </button>
            <p className={styles.meta}>
              <b>{it.name}</b>
              <span>{it.what}</span>
            </p>
          </div>
        </li>
      ))}
    </>
  );
}

/** Whether a problem is of what is asked for. */
function useIsShown(): (it: Diagnostic) => boolean {
  const selection = useSession((state) => state.selection);
  const severity = useUi((state) => state.severity);
  const isOnlySelection = useUi((state) => state.isOnlySelection);
  const query = useUi((state) => state.problemQuery);
  const graph = useSession((state) => state.graph);
  return useCallback(
    (it: Diagnostic) =>
      isOfKind(it, severity) &&
      (!isOnlySelection || concernsSelection(it, selection)) &&
      (query === '' || hasWords(it, query, graph)),
    [selection, severity, isOnlySelection, query, graph],
  );
}

function isOfKind(it: Diagnostic, kind: UiState['severity']): boolean {
  if (kind === 'suppressed') return it.suppressed !== undefined;
  return kind === 'all' || it.severity === kind;
}

function Empty(): ReactNode {
  const isAny = useSession((state) => state.diagnostics.length + state.elsewhere.length > 0);
  const isChecking = useSession((state) => state.isChecking);
  const text = isAny
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
          <Count of={diagnostics.filter((it) => it.severity === kind).length} noun={kind} />
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
      <Filter />
      <GroupBy />
      {safe > 0 && (
        <Button isSmall onClick={() => applySafeFixes(session)}>
          Fix <Count of={safe} noun="safe problem" />
        </Button>
      )}
    </>
  );
}

/** A number, with its noun where there is room. */
function Count({ of, noun }: { readonly of: number; readonly noun: string }): ReactNode {
  const [count, ...words] = countOf(of, noun).split(' ');
  return (
    <span>
      {count}
      <span className={styles.noun}> {words.join(' ')}</span>
    </span>
  );
}

function Filter(): ReactNode {
  const { ui } = useApp();
  const query = useUi((state) => state.problemQuery);
  return (
    <span className={`${controls.field} ${styles.filter}`}>
      <input
        aria-label="Filter problems"
        placeholder="Filter"
        value={query}
        onChange={(event) => ui.patch({ problemQuery: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          event.stopPropagation();
          ui.patch({ problemQuery: '' });
        }}
      />
    </span>
  );
}

const GROUPS: readonly { readonly value: ProblemGroup; readonly title: string }[] = [
  { value: 'severity', title: 'Worst first' },
  { value: 'rule', title: 'By rule' },
  { value: 'item', title: 'By item' },
];

function GroupBy(): ReactNode {
  const { ui } = useApp();
  const by = useUi((state) => state.problemsBy);
  return (
    <ChoiceMenu
      trigger={
        <button type="button" className={styles.pill} aria-label="Group problems">
          <Icon of={ListTree} size={14} />
          <span className={styles.by}>{GROUPS.find(({ value }) => value === by)?.title}</span>
          <Icon of={ChevronDown} size={14} />
        </button>
      }
      value={by}
      choices={GROUPS}
      onChoose={(problemsBy) => ui.patch({ problemsBy })}
    />
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
