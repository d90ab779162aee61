import type { NodeView } from '@archivolt/model';
import type { ReactNode } from 'react';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { countOf } from '../controls/words.js';
import { useSessionHandle } from '../state/session-context.js';
import styles from './inspector.module.css';

/** Nobody reads on: thousands of rows would only be waited for. */
const MOST_LISTED = 50;

/** Nodes by name; a click goes there. */
export function NodeLinks({ nodes }: { readonly nodes: readonly NodeView[] }): ReactNode {
  const session = useSessionHandle();
  return (
    <>
      <ul className={styles.list}>
        {nodes.slice(0, MOST_LISTED).map(({ id, name, service }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.listButton}
              onClick={() => session.reveal({ node: id })}
            >
              <ServiceIcon service={service.id} />
              <span className={styles.ellipsis}>{name}</span>
            </button>
          </li>
        ))}
      </ul>
      {nodes.length > MOST_LISTED && (
        <p className={styles.sub}>and {countOf(nodes.length - MOST_LISTED, 'more', 'more')}</p>
      )}
    </>
  );
}
