import { Tooltip } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { hasFocusAgain } from './focus-return.js';
import { Kbd } from './Kbd.js';
import styles from './controls.module.css';

/** What a control does, on hover and focus. Never the only place where something is said. */
export function Tip(props: {
  readonly text: ReactNode;
  readonly keys?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly children: ReactElement;
}): ReactNode {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        asChild
        onFocus={(event) => {
          if (hasFocusAgain()) event.preventDefault();
        }}
      >
        {props.children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          className={styles.tip}
          side={props.side ?? 'bottom'}
          sideOffset={6}
          collisionPadding={8}
        >
          {props.text}
          {props.keys === undefined ? null : <Kbd keys={props.keys} />}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
