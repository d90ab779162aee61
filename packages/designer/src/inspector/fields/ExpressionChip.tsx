import type { Value } from '@archivolt/model';
import { Braces, X } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { Button } from '../../controls/Button.js';
import { Icon } from '../../controls/Icon.js';
import { useSession, useSessionHandle } from '../../state/session-context.js';
import { expressionWords, valueText } from '../expressions.js';
import styles from '../inspector.module.css';
import { useOwner, writeAll } from '../owner.js';
import type { ControlProps } from './Control.js';
import { JsonEditor } from './JsonEditor.js';

/** An expression: purple function, then the name. A click on a reference goes to what it names. */
export function ExpressionChip(props: ControlProps & { readonly value: Value }): ReactNode {
  const { spec, value, tone, id } = props;
  const owner = useOwner();
  const [isOpen, setOpen] = useState(false);
  return (
    <span className={styles.chipField} data-tone={tone}>
      <Chip value={value} />
      <span className={styles.chipEnd}>
        <Popover.Root open={isOpen} onOpenChange={setOpen}>
          <Popover.Trigger asChild>
            <Button isIcon isSmall id={id} aria-label={`Edit ${spec.title} as JSON`}>
              <Icon of={Braces} size={14} />
            </Button>
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content
              className={styles.editor}
              align="end"
              sideOffset={4}
              collisionPadding={8}
            >
              <JsonEditor
                label={spec.title}
                value={value}
                onDone={(next) => {
                  setOpen(false);
                  writeAll(owner, spec.path, next);
                }}
              />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
        <Button
          isIcon
          isSmall
          aria-label={`Clear ${spec.title}`}
          onClick={() => writeAll(owner, spec.path, undefined)}
        >
          <Icon of={X} size={14} />
        </Button>
      </span>
    </span>
  );
}

export function Chip(props: { readonly value: Value }): ReactNode {
  const session = useSessionHandle();
  const graph = useSession((state) => state.graph);
  const words = expressionWords(props.value, graph);
  const { fn = '', name = valueText(props.value), node } = words ?? {};
  const content = (
    <>
      {fn !== '' && <i>{fn}</i>}
      <span>{name}</span>
    </>
  );
  if (node === undefined) {
    return (
      <span className={styles.chip} title={name}>
        {content}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.chip}
      title={`Go to ${name}`}
      onClick={() => session.reveal({ node })}
    >
      {content}
    </button>
  );
}
