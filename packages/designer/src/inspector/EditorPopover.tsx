import { Popover } from 'radix-ui';
import { useState, type ReactElement, type ReactNode } from 'react';
import styles from './inspector.module.css';

/** A small form beside what it edits. */
export function EditorPopover(props: {
  readonly trigger: ReactElement;
  /** In pixels; 300 by default. */
  readonly width?: number;
  readonly children: (close: () => void) => ReactNode;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>{props.trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.editor}
          style={{ width: props.width }}
          align="end"
          sideOffset={4}
          collisionPadding={8}
        >
          {props.children(() => setOpen(false))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
