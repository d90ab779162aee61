import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { Button } from './Button.js';
import { Icon } from './Icon.js';
import styles from './controls.module.css';
import { SCROLLS } from './scrolls.js';

export function Dialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly width?: number;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}): ReactNode {
  const opener = useRef<Element | null>(null);
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
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            focusContent(event);
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (isFocusLost() && opener.current instanceof HTMLElement) opener.current.focus();
          }}
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

/** The dialog itself takes the focus, unless a field in it asked for it. */
function focusContent(event: Event): void {
  const content = event.target;
  if (!(content instanceof HTMLElement) || content.contains(document.activeElement)) return;
  event.preventDefault();
  content.focus();
}

/** What closed the dialog may have led somewhere else. */
function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
