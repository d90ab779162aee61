import type { ComponentType, ReactNode } from 'react';
import { countOf } from '../controls/words.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import styles from './dock.module.css';

/** What was done since the design was opened, and undone; a click goes there. */
export function HistoryPanel(props: {
  readonly Head: ComponentType<{ readonly children: ReactNode }>;
}): ReactNode {
  const { Head } = props;
  const past = useSession((state) => state.past);
  const future = useSession((state) => state.future);
  return (
    <>
      <Head>
        <span className={styles.says}>
          {countOf(past.length, 'edit')}
          {future.length > 0 && `, ${future.length} undone`}
        </span>
        <span className={styles.grow} />
      </Head>
      <Steps />
    </>
  );
}

/** Where a design stands is seen, however long the list. */
function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function Steps(): ReactNode {
  const session = useSessionHandle();
  const past = useSession((state) => state.past);
  const future = useSession((state) => state.future);
  // Two steps may have one name: their place tells them apart.
  const places = [...past, ...future, undefined].map((_step, at) => at);
  const labels = [
    'As it was opened',
    ...past.map(({ label }) => label),
    ...future.toReversed().map(({ label }) => label),
  ];
  return (
    <ol className={styles.steps}>
      {labels.map((label, at) => (
        <li key={places[at]}>
          <button
            ref={at === past.length ? intoView : null}
            type="button"
            className={styles.step}
            aria-current={at === past.length ? 'step' : undefined}
            data-undone={at > past.length ? '' : undefined}
            onClick={() => session.travelTo(at)}
          >
            {label}
          </button>
        </li>
      ))}
    </ol>
  );
}
