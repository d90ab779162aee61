import { Link } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../controls/Icon.js';
import { useSession } from '../../state/session-context.js';
import type { Given } from '../given.js';
import styles from '../inspector.module.css';
import { useOwner } from '../owner.js';
import { Chip } from './ExpressionChip.js';

/** What wires give a field. It is changed at the wire: the link goes there. */
export function GivenChips(props: { readonly given: readonly Given[] }): ReactNode {
  return props.given.map((it) => (
    <GivenChip key={`${it.edge} ${JSON.stringify(it.value)}`} given={it} />
  ));
}

function GivenChip({ given }: { readonly given: Given }): ReactNode {
  const { session } = useOwner();
  const ends = useSession(({ graph }) => {
    const wire = graph.wire(given.edge);
    return wire === undefined ? '' : `${wire.source.name} → ${wire.target.name}`;
  });
  const words = `Set by the wire ${ends}`;
  return (
    <span className={styles.chipField} data-given="">
      <Chip value={given.value} />
      <button
        type="button"
        className={styles.chipEnd}
        title={words}
        aria-label={words}
        onClick={() => session.reveal({ edge: given.edge })}
      >
        <Icon of={Link} size={14} />
      </button>
    </span>
  );
}
