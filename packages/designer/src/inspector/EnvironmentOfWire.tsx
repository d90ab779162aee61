import type { EnvironmentEffect } from '@archivolt/model';
import type { ReactNode } from 'react';
import { Chip } from './fields/ExpressionChip.js';
import { Fold } from './Fold.js';
import styles from './inspector.module.css';

/** The variables that a wire hands to its source. */
export function EnvironmentOfWire(props: {
  readonly environment: readonly EnvironmentEffect[];
}): ReactNode {
  return (
    <Fold title="Environment" memory="wire/Environment">
      <div className={styles.rows}>
        {props.environment.map(({ name, value }) => (
          <div key={name} className={styles.pair} data-derived="">
            <span className={styles.keyBox} title={name}>
              <span>{name}</span>
            </span>
            <span className={styles.chipField}>
              <Chip value={value} />
            </span>
          </div>
        ))}
      </div>
    </Fold>
  );
}
