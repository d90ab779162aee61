import type { Diagnostic } from '@archivolt/model';
import { BellOff } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/Icon.js';
import styles from '../dock/dock.module.css';
import { useSessionHandle } from '../state/session-context.js';

/** A problem that is right as it is: told no more, with the reason in the file; or told again. */
export function SuppressButton({ problem }: { readonly problem: Diagnostic }): ReactNode {
  const session = useSessionHandle();
  const [isOpen, setOpen] = useState(false);
  const set = (reason: string | undefined) =>
    session.edit({ edit: 'suppression.set', args: suppressionArgs(problem, reason) });
  if (problem.suppressed !== undefined) {
    return (
      <Button isSmall onClick={() => set(undefined)}>
        Tell again
      </Button>
    );
  }
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button isIcon isSmall aria-label="Suppress with a reason…" title="Suppress with a reason…">
          <Icon of={BellOff} size={14} />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.suppress}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Suppress with a reason"
        >
          <ReasonForm
            rule={problem.rule}
            onDone={(reason) => {
              setOpen(false);
              set(reason);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function ReasonForm(props: {
  readonly rule: string;
  readonly onDone: (reason: string) => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const isReady = reason.trim() !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) props.onDone(reason.trim());
      }}
    >
      <h3>Why is this right here?</h3>
      <span className={controls.field}>
        <input
          autoFocus
          aria-label="Reason"
          placeholder="Only used in tests"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </span>
      <p>
        Kept in the file for <code>{props.rule}</code>, here only. It stays in the list, struck
        through.
      </p>
      <div className={styles.foot}>
        <Button kind="line" isSmall type="submit" disabled={!isReady}>
          Suppress
        </Button>
      </div>
    </form>
  );
}

function suppressionArgs({ at, rule }: Diagnostic, reason: string | undefined): unknown {
  const { node, edge } = at;
  const owner = node === undefined ? (edge === undefined ? {} : { edge }) : { node };
  return { at: owner, rule, ...(reason === undefined ? {} : { reason }) };
}
