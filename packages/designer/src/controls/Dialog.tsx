import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './Button.js';
import { Icon } from './Icon.js';
import styles from './controls.module.css';
import { returnFocus } from './focus-return.js';
import { SCROLLS } from './scrolls.js';

export function Dialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly width?: number;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}): ReactNode {
  const width =
    props.width === undefined ? undefined : { width: `min(${props.width}px, calc(100vw - 48px))` };
  return (
    <RadixDialog.Root open={props.isOpen} onOpenChange={(isOpen) => !isOpen && props.onClose()}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={styles.scrim} />
        <RadixDialog.Content
          className={styles.dialog}
          style={width}
          aria-describedby={undefined}
          onOpenAutoFocus={focusContent}
          onCloseAutoFocus={giveBack}
        >
          <div className={styles.dialogHead}>
            <RadixDialog.Title>{props.title}</RadixDialog.Title>
            <RadixDialog.Close asChild>
              <Button isIcon aria-label="Close">
                <Icon of={X} />
              </Button>
            </RadixDialog.Close>
          </div>
          <div className={styles.dialogBody} {...SCROLLS}>
            {props.children}
          </div>
          {props.foot && <div className={styles.dialogFoot}>{props.foot}</div>}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

/** For a dialog without a trigger of its own. */
export function giveBack(event: Event): void {
  event.preventDefault();
  returnFocus();
}

/** The dialog itself takes the focus, unless a field in it asked for it. */
function focusContent(event: Event): void {
  const content = event.target;
  if (!(content instanceof HTMLElement) || content.contains(document.activeElement)) return;
  event.preventDefault();
  content.focus();
}
