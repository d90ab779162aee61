import { useEffect, useRef, type ComponentType, type ReactNode } from 'react';
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

function Steps(): ReactNode {
  const session = useSessionHandle();
  const past = useSession((state) => state.past);
  const future = useSession((state) => state.future);
  const labels = [
    'As it was opened',
    ...past.map(({ label }) => label),
    ...future.toReversed().map(({ label }) => label),
  ];
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest' }), [past.length]);
  return (
    <ol className={styles.steps}>
      {labels.map((label, at) => (
        // Two steps may have one name: their place tells them apart.
        <li key={`${at} ${label}`}>
          <button
            ref={at === past.length ? here : null}
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
