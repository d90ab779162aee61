import { isMap } from '@archivolt/model';
import { useState, type ReactNode } from 'react';
import { Picker } from '../../controls/Picker.js';
import { wordsOf } from '../../controls/words.js';
import { childPath, fieldSpec } from '../field-spec.js';
import styles from '../inspector.module.css';
import { useOwner } from '../owner.js';
import type { ControlProps } from './Control.js';
import { Field } from './Field.js';

/** An object's own properties: those that are set or required, and a list of the others. */
export function ObjectField({ spec, id, read }: ControlProps): ReactNode {
  const owner = useOwner();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const members = Object.entries(spec.members ?? {});
  const value = read.kind === 'set' && isMap(read.value) ? read.value : {};
  const isShown = (name: string, isRequired: boolean) =>
    Object.hasOwn(value, name) || opened.includes(name) || (isRequired && read.kind === 'set');
  const shown = members.filter(([name, property]) => isShown(name, property.required === true));
  const others = members.filter(([name, property]) => !isShown(name, property.required === true));
  return (
    <div className={shown.length > 0 ? styles.nest : undefined}>
      <div className={styles.rows}>
        {shown.map(([name, property]) => (
          <Field
            key={name}
            spec={fieldSpec({
              path: childPath(spec.path, name),
              property,
              type: owner.type,
              registry: owner.registry,
            })}
          />
        ))}
        {others.length > 0 && (
          <Picker
            label={`Add to ${spec.title}`}
            id={id}
            value={undefined}
            placeholder={shown.length === 0 ? 'Not set' : 'Set more'}
            options={others.map(([name, { required }]) => ({
              value: name,
              title: wordsOf(name),
              note: required ? 'Required' : undefined,
            }))}
            onChange={(name) => setOpened([...opened, name])}
          />
        )}
      </div>
    </div>
  );
}
