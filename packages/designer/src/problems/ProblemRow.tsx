import type { Diagnostic, GraphView } from '@archivolt/model';
import { HoverCard } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { CitationLink } from '../controls/CitationLink.js';
import { Icon } from '../controls/Icon.js';
import { wordsOf } from '../controls/words.js';
import { lastKey } from '../inspector/field-spec.js';
import { FixButton, SEVERITY_ICONS } from '../inspector/ProblemNote.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import styles from './problems.module.css';
import { SuppressButton } from './SuppressButton.js';
import { itemName, ruleOf } from './grouping.js';
import { concernsSelection, fixAllOf, fixesOf, revealProblem } from './steps.js';

export function ProblemRow(props: {
  readonly diagnostic: Diagnostic;
  /** It is of an environment that is not looked at. */
  readonly isElsewhere?: boolean;
}): ReactNode {
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
        <WhyCard diagnostic={diagnostic}>
          <button
            type="button"
            className={styles.message}
            onClick={() => revealProblem(session, diagnostic)}
          >
            {message}
          </button>
        </WhyCard>
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
        {fix && <FixAllButton rule={rule} />}
        {props.isElsewhere !== true && <SuppressButton problem={diagnostic} />}
      </span>
    </li>
  );
}

/** Where a rule tells several problems that can be fixed: all of them, as one step. */
export function FixAllButton({ rule }: { readonly rule: string }): ReactNode {
  const session = useSessionHandle();
  const count = useSession((state) => fixesOf(state.diagnostics, rule).length);
  if (count < 2) return null;
  return (
    <Button isSmall onClick={() => fixAllOf(session, rule)}>
      Fix all {count} of this kind
    </Button>
  );
}

/** Hovering or focusing a problem tells what the rule is for, and where AWS says so. */
function WhyCard(props: {
  readonly diagnostic: Diagnostic;
  readonly children: ReactNode;
}): ReactNode {
  const { message, rule: id, citation } = props.diagnostic;
  const rule = ruleOf(id);
  return (
    <HoverCard.Root openDelay={450} closeDelay={120}>
      <HoverCard.Trigger asChild>{props.children}</HoverCard.Trigger>
      <HoverCard.Portal>
        <HoverCard.Content
          className={styles.why}
          side="top"
          align="start"
          sideOffset={6}
          collisionPadding={8}
        >
          <b>{message}</b>
          {rule !== undefined && <p>{rule.why}</p>}
          <div className={styles.foot}>
            <code>{id}</code>
            <CitationLink citation={citation} />
          </div>
        </HoverCard.Content>
      </HoverCard.Portal>
    </HoverCard.Root>
  );
}

/** `OrdersFn · Timeout`, `OrdersApi → OrdersFn`, or the design. */
export function placeWords(problem: Diagnostic, graph: GraphView): string {
  const { at } = problem;
  const subject = itemName(problem, graph);
  if (at.property === undefined) return subject;
  const owner = at.node === undefined ? at.edge && graph.wire(at.edge) : graph.node(at.node);
  const title =
    (owner || undefined)?.annotation(at.property)?.title ?? wordsOf(lastKey(at.property));
  return `${subject} · ${title}`;
}
