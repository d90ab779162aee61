import type { NodeView, Value } from '@archivolt/model';
import type { ReactNode } from 'react';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { ENVIRONMENT_LIMIT, environmentSize } from './environment-size.js';
import { Chip } from './fields/ExpressionChip.js';
import { wireMakes } from './grants.js';
import styles from './inspector.module.css';

interface Derived {
  readonly name: string;
  readonly value: Value;
  readonly edge: string;
}

/** Variables that wires hand over, and how much of the limit all of them take. */
export function EnvironmentFoot(props: {
  readonly node: NodeView;
  readonly variables: string;
}): ReactNode {
  const { node, variables } = props;
  const session = useSessionHandle();
  const graph = useSession((state) => state.graph);
  const derived: readonly Derived[] = node.wires('out').flatMap((wire) =>
    wireMakes(wire, graph)
      .environment.filter(({ on }) => on === node.id)
      .map(({ name, value }) => ({ name, value, edge: wire.id })),
  );
  const size = environmentSize(
    node.value(variables),
    derived.map(({ name }) => name),
  );
  return (
    <>
      <div className={styles.rows} style={{ marginTop: derived.length > 0 ? 4 : 0 }}>
        {derived.map(({ name, value, edge }) => (
          <div key={`${edge} ${name}`} className={styles.pair} data-derived="">
            <button
              type="button"
              className={styles.keyBox}
              title={`${name}, set by a wire`}
              onClick={() => session.reveal({ edge })}
            >
              <span>{name}</span>
            </button>
            <span className={styles.chipField}>
              <Chip value={value} />
            </span>
          </div>
        ))}
      </div>
      <p className={styles.meter} data-over={size > ENVIRONMENT_LIMIT ? '' : undefined}>
        <i aria-hidden>
          <b style={{ width: `${Math.min(100, (size / ENVIRONMENT_LIMIT) * 100)}%` }} />
        </i>
        {size} B of 4 KB
      </p>
    </>
  );
}
