import type { Value } from '@archivolt/model';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../controls/Button.js';
import { Icon } from '../../controls/Icon.js';
import { lowerFirst } from '../../controls/words.js';
import { useSession } from '../../state/session-context.js';
import { childPath, fieldSpec, type FieldSpec } from '../field-spec.js';
import styles from '../inspector.module.css';
import { readAll, useOwner, writeAll, type FieldOwner } from '../owner.js';
import { Control, type ControlProps } from './Control.js';
import { ReferencePicker } from './ReferenceField.js';

/** Items in their order. References are picked from what is drawn. */
export function ListField({ spec, id, read }: ControlProps): ReactNode {
  const owner = useOwner();
  const graph = useSession((state) => state.graph);
  const items = read.kind === 'set' && Array.isArray(read.value) ? read.value : [];
  const write = (next: readonly Value[]) =>
    writeAll(owner, spec.path, next.length === 0 ? undefined : next);
  const places = items.map((_, place) => place);
  const item = itemSpec(owner, spec, items.length);
  const isFull = spec.annotation.max !== undefined && items.length >= spec.annotation.max;
  return (
    <div className={styles.rows}>
      {places.map((index) => (
        <div key={index} className={styles.item}>
          <Control
            spec={itemSpec(owner, spec, index)}
            id={`${id} ${index}`}
            read={readAll(owner, childPath(spec.path, index))}
            tone={undefined}
          />
          <Button
            isIcon
            isSmall
            aria-label={`Remove item ${index + 1}`}
            onClick={() => write(items.toSpliced(index, 1))}
          >
            <Icon of={X} size={14} />
          </Button>
        </div>
      ))}
      {isFull ? null : spec.refersTo === undefined ? (
        <Button
          isSmall
          id={id}
          className={styles.addRow ?? ''}
          onClick={() => write([...items, emptyItem(item)])}
        >
          <Icon of={Plus} size={12} />
          Add to {lowerFirst(spec.title)}
        </Button>
      ) : (
        <ReferencePicker
          label={`Add to ${spec.title}`}
          id={id}
          target={spec.refersTo}
          placeholder={items.length === 0 ? 'None' : 'Add another'}
          onPick={(value) => write([...items, value])}
          graph={graph}
        />
      )}
    </div>
  );
}

function itemSpec(owner: FieldOwner, spec: FieldSpec, index: number): FieldSpec {
  const made = fieldSpec({
    path: childPath(spec.path, index),
    type: owner.type,
    registry: owner.registry,
    annotation: {
      title: `${spec.title} ${index + 1}`,
      ...(spec.options.length > 0 ? { options: spec.options } : {}),
    },
    ...(spec.item === undefined ? {} : { property: { type: spec.item } }),
  });
  return spec.refersTo === undefined
    ? made
    : { ...made, kind: 'reference', refersTo: spec.refersTo };
}

function emptyItem({ kind, members, options }: FieldSpec): Value {
  if (kind === 'object' || kind === 'map' || (kind === 'json' && members === undefined)) return {};
  if (kind === 'number') return 0;
  if (kind === 'boolean') return false;
  return options[0]?.value ?? '';
}
