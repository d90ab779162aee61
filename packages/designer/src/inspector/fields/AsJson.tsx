import { Braces } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../controls/Button.js';
import { Icon } from '../../controls/Icon.js';
import { EditorPopover } from '../EditorPopover.js';
import type { FieldSpec } from '../field-spec.js';
import styles from '../inspector.module.css';
import { useOwner, writeAll, type Read } from '../owner.js';
import { JsonEditor } from './JsonEditor.js';

/** The way to write what a field's control does not offer: expressions, whole objects. */
export function AsJson(props: { readonly spec: FieldSpec; readonly read: Read }): ReactNode {
  const { spec, read } = props;
  const owner = useOwner();
  const isTyped = spec.kind === 'text' || spec.kind === 'number';
  const trigger = (
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
  );
  return (
    <EditorPopover trigger={trigger}>
      {(close) => (
        <JsonEditor
          label={spec.title}
          rows={10}
          value={read.kind === 'set' ? read.value : undefined}
          onDone={(value) => {
            close();
            writeAll(owner, spec.path, value);
          }}
        />
      )}
    </EditorPopover>
  );
}
