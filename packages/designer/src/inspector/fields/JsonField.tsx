import { Braces } from 'lucide-react';
import type { ReactNode } from 'react';
import controls from '../../controls/controls.module.css';
import { Icon } from '../../controls/Icon.js';
import { countOf } from '../../controls/words.js';
import { EditorPopover } from '../EditorPopover.js';
import styles from '../inspector.module.css';
import { useOwner, writeAll } from '../owner.js';
import type { ControlProps } from './Control.js';
import { JsonEditor } from './JsonEditor.js';

/** Free-form: a summary that opens as JSON. */
export function JsonField({ spec, id, read, tone }: ControlProps): ReactNode {
  const owner = useOwner();
  const trigger = (
    <button
      type="button"
      className={`${controls.field} ${controls.pick}`}
      id={id}
      aria-label={`${spec.title}, edit as JSON`}
      data-tone={tone}
    >
      <span className={read.kind === 'set' ? styles.mono : controls.placeholder}>
        {read.kind === 'set' ? summary(read.value) : read.kind === 'mixed' ? 'Mixed' : 'Not set'}
      </span>
      <Icon of={Braces} size={14} />
    </button>
  );
  return (
    <EditorPopover trigger={trigger} width={420}>
      {(close) => (
        <JsonEditor
          label={spec.title}
          rows={14}
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

export function summary(value: unknown): string {
  if (Array.isArray(value)) return countOf(value.length, 'item');
  if (typeof value !== 'object' || value === null) return String(value);
  const keys = Object.keys(value);
  return keys.length <= 2 ? keys.join(', ') : countOf(keys.length, 'key');
}
