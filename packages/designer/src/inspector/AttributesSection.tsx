import { isExpression, type NodeView, type Value } from '@archivolt/model';
import type { ReactNode } from 'react';
import { Picker, type PickerOption } from '../controls/Picker.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { summary } from './fields/JsonField.js';
import { valueText } from './expressions.js';
import { Fold } from './Fold.js';
import styles from './inspector.module.css';

const POLICIES: readonly PickerOption[] = [
  { value: 'Delete', title: 'Delete' },
  { value: 'Retain', title: 'Retain' },
  { value: 'RetainExceptOnCreate', title: 'Retain except on create' },
  { value: 'Snapshot', title: 'Snapshot' },
];

/** CloudFormation's attributes of the resource: what happens when it goes, and when it is made. */
export function AttributesSection(props: { readonly node: NodeView }): ReactNode {
  const { node } = props;
  const conditions = useSession((state) => state.document.conditions);
  const names = Object.keys(conditions);
  if (node.service.type === undefined && node.record.type === undefined) return null;
  const others = Object.entries(node.record.attributes ?? {}).filter(([name]) => !EDITED.has(name));
  return (
    <Fold
      title="Lifecycle"
      memory={`${node.service.id}/Lifecycle`}
      isQuiet={node.service.stateful !== true}
    >
      <div className={styles.rows}>
        <AttributeRow
          node={node}
          name="DeletionPolicy"
          title="On delete"
          options={POLICIES}
          unset="Delete"
        />
        <AttributeRow
          node={node}
          name="UpdateReplacePolicy"
          title="On replace"
          options={POLICIES}
          unset="Delete"
        />
        {names.length > 0 && (
          <AttributeRow
            node={node}
            name="Condition"
            title="Only if"
            unset="Always"
            options={names.map((value) => ({ value, title: value }))}
          />
        )}
        {others.map(([name, value]) => (
          <div key={name} className={styles.row}>
            <span className={styles.label}>{name}</span>
            <span className={styles.keyBox}>
              <span>{typeof value === 'object' ? summary(value) : String(value)}</span>
            </span>
          </div>
        ))}
      </div>
    </Fold>
  );
}

const EDITED = new Set(['DeletionPolicy', 'UpdateReplacePolicy', 'Condition']);

function AttributeRow(props: {
  readonly node: NodeView;
  readonly name: string;
  readonly title: string;
  readonly options: readonly PickerOption[];
  readonly unset: string;
}): ReactNode {
  const { node, name, title, options, unset } = props;
  const session = useSessionHandle();
  const value = node.record.attributes?.[name];
  const set = (next: Value | undefined) =>
    session.edit({ edit: 'attribute.set', args: { nodeId: node.id, name, value: next } });
  return (
    <div className={styles.row}>
      <span className={styles.label}>{title}</span>
      <Picker
        label={title}
        value={
          value === undefined ? undefined : isExpression(value) ? summary(value) : valueText(value)
        }
        options={options}
        placeholder={unset}
        onChange={set}
        onClear={() => set(undefined)}
      />
    </div>
  );
}
