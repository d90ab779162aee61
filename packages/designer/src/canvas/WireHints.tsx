import type { ReactNode } from 'react';
import { Kbd } from '../controls/Kbd.js';
import { useStage } from './stage-context.js';
import styles from './popover.module.css';

/** What the keys do while a wire is drawn, at the foot of the canvas. */
export function WireHints(): ReactNode {
  const hasRoutes = useStage((state) => (state.refusal?.verdict.routes.length ?? 0) > 0);
  return (
    <div className={styles.hints} data-floating="">
      <span>
        <Kbd keys="Enter" />
        {hasRoutes ? 'Take the route' : 'Connect'}
      </span>
      <span>
        <Kbd keys="Tab" />
        Next target
      </span>
      <span>
        <Kbd keys="Escape" />
        Cancel
      </span>
    </div>
  );
}
