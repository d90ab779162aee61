import { isExpression, isMap, type Value } from '@archivolt/model';
import { Plus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../controls/Button.js';
import controls from '../../controls/controls.module.css';
import { Icon } from '../../controls/Icon.js';
import { childPath, fieldSpec } from '../field-spec.js';
import styles from '../inspector.module.css';
import { readAll, useOwner, writeAll } from '../owner.js';
import { Control, type ControlProps } from './Control.js';

/** Keys and values, each a row. */
export function MapField({ spec, id, read }: ControlProps): ReactNode {
  const owner = useOwner();
  const entries = read.kind === 'set' && isMap(read.value) ? Object.entries(read.value) : [];
  const rename = (from: string, to: string) => {
    if (to === '' || entries.some(([key]) => key === to)) return;
    const next = entries.map(([key, value]) => [key === from ? to : key, value] as const);
    writeAll(owner, spec.path, Object.fromEntries(next));
  };
  return (
    <div className={styles.rows}>
      {entries.map(([key, value]) => (
        <MapRow key={key} spec={spec} name={key} value={value} onRename={(to) => rename(key, to)} />
      ))}
      <NewKey
        id={id}
        label={`Add to ${spec.title}`}
        onAdd={(key) => writeAll(owner, childPath(spec.path, key), '')}
      />
    </div>
  );
}

function MapRow(props: {
  readonly spec: ControlProps['spec'];
  readonly name: string;
  readonly value: Value;
  readonly onRename: (to: string) => void;
}): ReactNode {
  const { spec, name, onRename } = props;
  const owner = useOwner();
  const path = childPath(spec.path, name);
  const child = fieldSpec({
    path,
    type: owner.type,
    registry: owner.registry,
    annotation: { title: name },
    ...(spec.item === undefined ? {} : { property: { type: spec.item } }),
  });
  const [key, setKey] = useState(name);
  const settle = () => (key === name ? undefined : onRename(key.trim()));
  const remove = () => writeAll(owner, path, undefined);
  return (
    <div className={isExpression(props.value) ? `${styles.pair}` : styles.pair} data-path={name}>
      <span className={controls.field} data-mono="">
        <input
          aria-label={`Key ${name}`}
          title={name}
          spellCheck={false}
          value={key}
          onChange={(event) => setKey(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => event.key === 'Enter' && settle()}
        />
      </span>
      <Control
        spec={child}
        id={`${owner.identity} ${name}`}
        read={readAll(owner, path)}
        tone={undefined}
      />
      <Button isIcon isSmall aria-label={`Remove ${name}`} onClick={remove}>
        <Icon of={X} size={14} />
      </Button>
    </div>
  );
}

function NewKey(props: {
  readonly id: string;
  readonly label: string;
  readonly onAdd: (key: string) => void;
}): ReactNode {
  const [key, setKey] = useState('');
  const add = () => {
    if (key.trim() !== '') props.onAdd(key.trim());
    setKey('');
  };
  return (
    <div className={styles.pair}>
      <span className={controls.field} data-mono="">
        <input
          id={props.id}
          aria-label={props.label}
          placeholder="New key"
          spellCheck={false}
          value={key}
          onChange={(event) => setKey(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
          onBlur={add}
        />
      </span>
      <span />
      <Button isIcon isSmall aria-label={props.label} onClick={add}>
        <Icon of={Plus} size={14} />
      </Button>
    </div>
  );
}
