import type { Diagnostic, Fix } from '@archivolt/model';
import { CircleAlert, Info, TriangleAlert, WandSparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import { CitationLink } from '../controls/CitationLink.js';
import { Icon } from '../controls/Icon.js';
import { useSessionHandle } from '../state/session-context.js';
import { SuppressButton } from '../problems/SuppressButton.js';
import styles from './inspector.module.css';

export const SEVERITY_ICONS = {
  error: CircleAlert,
  warning: TriangleAlert,
  info: Info,
  hint: Info,
} as const;

/** A problem where it is: sentence, ways out, the page that says so. */
export function ProblemNote(props: { readonly problem: Diagnostic }): ReactNode {
  const { severity, message, citation, fix, alternatives = [], suppressed } = props.problem;
  const fixes = [...(fix ? [fix] : []), ...alternatives].slice(0, 3);
  return (
    <div
      className={styles.note}
      data-severity={severity}
      data-suppressed={suppressed === undefined ? undefined : ''}
    >
      <Icon of={SEVERITY_ICONS[severity]} />
      <div>
        {suppressed === undefined ? message : <s>{message}</s>}
        {suppressed && <p>{suppressed.reason}</p>}
        <div className={styles.noteActs}>
          {fixes.map((it) => (
            <FixButton key={it.label} fix={it} />
          ))}
          <CitationLink citation={citation} />
          <SuppressButton problem={props.problem} />
        </div>
      </div>
    </div>
  );
}

export function FixButton(props: { readonly fix: Fix }): ReactNode {
  const session = useSessionHandle();
  const { label, edits } = props.fix;
  return (
    <button type="button" className={styles.fix} onClick={() => session.edit(edits, label)}>
      <Icon of={WandSparkles} size={12} />
      {label}
    </button>
  );
}
