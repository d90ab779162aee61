import type { ReactNode } from 'react';
import { Kbd } from '../controls/Kbd.js';
import { useStage } from './stage-context.js';
import styles from './popover.module.css';

/** What the keys do while a wire is drawn, at the foot of the canvas. */
export function WireHints(): ReactNode {
  const routes = useStage((state) => state.refusal?.verdict.routes.length);
  return (
    <div className={styles.hints} data-floating="">
      {routes !== 0 && (
        <span>
          <Kbd keys="Enter" />
          {routes === undefined ? 'Connect' : 'Take the route'}
        </span>
      )}
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
