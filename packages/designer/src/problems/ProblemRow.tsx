import type { Diagnostic, GraphView } from '@archivolt/model';
import type { ReactNode } from 'react';
import { CitationLink } from '../controls/CitationLink.js';
import { Icon } from '../controls/Icon.js';
import { wordsOf } from '../controls/words.js';
import { lastKey } from '../inspector/field-spec.js';
import { FixButton, SEVERITY_ICONS } from '../inspector/ProblemNote.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import styles from './problems.module.css';
import { SuppressButton } from './SuppressButton.js';
import { concernsSelection, revealProblem } from './steps.js';

export function ProblemRow(props: { readonly diagnostic: Diagnostic }): ReactNode {
  const { diagnostic } = props;
  const { severity, message, rule, citation, fix, suppressed } = diagnostic;
  const session = useSessionHandle();
  const graph = useSession((state) => state.graph);
  const isSelected = useSession((state) => concernsSelection(diagnostic, state.selection));
  return (
    <li
      className={styles.row}
      data-severity={severity}
      data-suppressed={suppressed === undefined ? undefined : ''}
      data-rule={rule}
      data-selected={isSelected ? '' : undefined}
    >
      <Icon of={SEVERITY_ICONS[severity]} />
      <div className={styles.text}>
        <button
          type="button"
          className={styles.message}
          title={message}
          onClick={() => revealProblem(session, diagnostic)}
        >
          {message}
        </button>
        <p className={styles.meta}>
          <b>{placeWords(diagnostic, graph)}</b>
          <code>{rule.slice(rule.indexOf('/') + 1)}</code>
          {suppressed === undefined ? (
            <CitationLink citation={citation} />
          ) : (
            <span className={styles.reason}>{suppressed.reason}</span>
          )}
        </p>
      </div>
      <span className={styles.fix}>
        {fix && <FixButton fix={fix} />}
        <SuppressButton problem={diagnostic} />
      </span>
    </li>
  );
}

/** `OrdersFn · Timeout`, `OrdersApi → OrdersFn`, or the design. */
export function placeWords({ at }: Diagnostic, graph: GraphView): string {
  const wire = at.edge === undefined ? undefined : graph.wire(at.edge);
  const node = at.node === undefined ? undefined : graph.node(at.node);
  const subject = wire ? `${wire.source.name} → ${wire.target.name}` : (node?.name ?? 'Design');
  if (at.property === undefined) return subject;
  const title = (node ?? wire)?.annotation(at.property)?.title ?? wordsOf(lastKey(at.property));
  return `${subject} · ${title}`;
}
