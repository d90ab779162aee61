import { Braces } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { Button } from '../../controls/Button.js';
import { Icon } from '../../controls/Icon.js';
import type { FieldSpec } from '../field-spec.js';
import styles from '../inspector.module.css';
import { useOwner, writeAll, type Read } from '../owner.js';
import { JsonEditor } from './JsonEditor.js';

/** The way to write what a field's control does not offer: expressions, whole objects. */
export function AsJson(props: { readonly spec: FieldSpec; readonly read: Read }): ReactNode {
  const { spec, read } = props;
  const owner = useOwner();
  const [isOpen, setOpen] = useState(false);
  const isTyped = spec.kind === 'text' || spec.kind === 'number';
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button
          isIcon
          isSmall
          className={styles.asJson ?? ''}
          tabIndex={isTyped ? -1 : 0}
          title="Edit as JSON"
          aria-label={`Edit ${spec.title} as JSON`}
        >
          <Icon of={Braces} size={14} />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={styles.editor} align="end" sideOffset={4} collisionPadding={8}>
          <JsonEditor
            label={spec.title}
            rows={10}
            value={read.kind === 'set' ? read.value : undefined}
            onDone={(value) => {
              setOpen(false);
              writeAll(owner, spec.path, value);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
