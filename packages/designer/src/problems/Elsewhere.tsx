import type { Diagnostic } from '@archivolt/model';
import { Fragment, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { ProblemRow } from './ProblemRow.js';
import styles from './problems.module.css';

/** What is wrong in environments that are not looked at, and only there. */
export function ElsewhereGroups(props: {
  readonly isShown: (diagnostic: Diagnostic) => boolean;
}): ReactNode {
  const session = useSessionHandle();
  const elsewhere = useSession((state) => state.elsewhere);
  return elsewhere.map(({ environment, problems }) => {
    const shown = problems.filter(props.isShown);
    if (shown.length === 0) return null;
    const name = environmentName(environment);
    return (
      <Fragment key={name}>
        <li className={styles.groupHead} data-elsewhere={name}>
          <h3>{`Only in ${name}`}</h3>
          <span>{shown.length}</span>
          <Button isSmall onClick={() => session.choose(environment)}>
            {`Look at ${name}`}
          </Button>
        </li>
        {shown.map((diagnostic) => (
          <ProblemRow key={`${name} ${keyOf(diagnostic)}`} diagnostic={diagnostic} isElsewhere />
        ))}
      </Fragment>
    );
  });
}

/** As in `prod`; the values without an environment are the defaults. */
export function environmentName(environment: string | undefined): string {
  return environment ?? 'the defaults';
}

export function keyOf({ rule, at, message }: Diagnostic): string {
  return `${rule} ${at.node ?? at.edge ?? ''} ${message}`;
}
