import type { WireView } from '@archivolt/model';
import { Check } from 'lucide-react';
import { Checkbox } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon } from '../../controls/Icon.js';
import { Segments } from '../../controls/Segments.js';
import { useSessionHandle } from '../../state/session-context.js';
import { accessOf, ACTIONS_PATH, grant, knownActions, type Access } from '../access.js';
import type { FieldSpec } from '../field-spec.js';
import styles from '../inspector.module.css';

const CUSTOM = 'custom';

/** How far a wire's access goes; `Custom` keeps what is granted now, action by action. */
export function AccessLevel(props: {
  readonly spec: FieldSpec;
  readonly wire: WireView;
  readonly granted: readonly string[];
}): ReactNode {
  const { spec, wire, granted } = props;
  const session = useSessionHandle();
  const levels = spec.options.map(({ value, title }) => ({
    value: String(value),
    title: title ?? String(value),
  }));
  const choose = (value: string) => {
    if (value === CUSTOM) session.edit(wire.set(ACTIONS_PATH, granted), 'Name the actions');
    else if (isLevel(value)) grant(session, [wire], value);
  };
  return (
    <Segments
      label={spec.title}
      isFilling
      value={accessOf(wire)}
      options={[...levels, { value: CUSTOM, title: 'Custom' }]}
      onChange={choose}
    />
  );
}

function isLevel(value: string): value is Access {
  return value === 'read' || value === 'write' || value === 'read-write';
}

/** Every action that the target knows, with whether the wire grants it. A change names them. */
export function ActionChecks(props: {
  readonly wire: WireView;
  readonly granted: readonly string[];
}): ReactNode {
  const { wire, granted } = props;
  const session = useSessionHandle();
  const known = knownActions(wire);
  const services = new Set(known.map((action) => action.split(':')[0]));
  const toggle = (action: string) => {
    const next = known.filter((it) => granted.includes(it) !== (it === action));
    if (next.length > 0) session.edit(wire.set(ACTIONS_PATH, next), 'Name the actions');
    else session.notify('A wire grants one action at least. Delete the wire to grant none.');
  };
  return (
    <ul
      className={styles.checks}
      style={{ gridTemplateRows: `repeat(${Math.ceil(known.length / 2)}, auto)` }}
    >
      {known.map((action) => (
        <li key={action} className={styles.mono} title={action}>
          <label className={styles.action}>
            <Checkbox.Root
              className={styles.checkbox}
              aria-label={action}
              checked={granted.includes(action)}
              onCheckedChange={() => toggle(action)}
            >
              <Checkbox.Indicator className={styles.checkmark}>
                <Icon of={Check} size={12} />
              </Checkbox.Indicator>
            </Checkbox.Root>
            <span>{services.size === 1 ? action.slice(action.indexOf(':') + 1) : action}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
