import type { ValueMap } from '@archivolt/model';
import { Plus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/Icon.js';
import { Picker } from '../controls/Picker.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { valueText } from './expressions.js';
import { Fold } from './Fold.js';
import styles from './inspector.module.css';

/** CloudFormation's own types; a template may carry others, which are kept. */
const TYPES = [
  'String',
  'Number',
  'CommaDelimitedList',
  'AWS::SSM::Parameter::Value<String>',
  'AWS::EC2::VPC::Id',
  'List<AWS::EC2::Subnet::Id>',
];
const NAME = /^[A-Za-z0-9]{1,255}$/;

export function ParametersSection(): ReactNode {
  const parameters = useSession((state) => state.document.parameters);
  const entries = Object.entries(parameters);
  const add = (
    <ParameterEditor name="" parameter={{ Type: 'String' }}>
      <Button isIcon isSmall aria-label="Add a parameter">
        <Icon of={Plus} size={14} />
      </Button>
    </ParameterEditor>
  );
  return (
    <Fold title="Parameters" memory="design/Parameters" count={entries.length} action={add}>
      {entries.length === 0 ? (
        <p className={styles.hint}>What differs between deployments: a stage, a domain name.</p>
      ) : (
        <ul className={styles.list}>
          {entries.map(([name, parameter]) => (
            <li key={name}>
              <ParameterEditor name={name} parameter={parameter}>
                <button type="button" className={styles.listButton}>
                  <span className={`${styles.mono} ${styles.ellipsis}`}>{name}</span>
                  <span className={styles.value}>
                    {valueText(parameter['Default']) || valueText(parameter['Type'])}
                  </span>
                </button>
              </ParameterEditor>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

function ParameterEditor(props: {
  readonly name: string;
  readonly parameter: ValueMap;
  readonly children: ReactElement;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>{props.children}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={styles.editor} align="end" sideOffset={4} collisionPadding={8}>
          <ParameterForm {...props} onDone={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function ParameterForm(props: {
  readonly name: string;
  readonly parameter: ValueMap;
  readonly onDone: () => void;
}): ReactNode {
  const { parameter, onDone } = props;
  const session = useSessionHandle();
  const taken = useSession((state) => state.document.parameters);
  const [name, setName] = useState(props.name);
  const [type, setType] = useState(valueText(parameter['Type']));
  const [standard, setStandard] = useState(valueText(parameter['Default']));
  const [says, setSays] = useState(valueText(parameter['Description']));
  const isNew = props.name === '';
  const isTaken = isNew && Object.hasOwn(taken, name);
  const set = (value: ValueMap | undefined) => {
    session.edit({ edit: 'parameter.set', args: { name, value } });
    onDone();
  };
  const save = () => {
    const { Default: _default, Description: _description, ...rest } = parameter;
    const isText = typeof parameter['Default'] !== 'number';
    set({
      ...rest,
      Type: type,
      ...(standard === '' ? {} : { Default: isText ? standard : Number(standard) }),
      ...(says === '' ? {} : { Description: says }),
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (NAME.test(name) && !isTaken) save();
      }}
    >
      <div className={styles.rows}>
        <TextRow label="Name" value={name} isFixed={!isNew} onChange={setName} />
        <div className={styles.row}>
          <span className={styles.label}>Type</span>
          <Picker
            label="Type"
            value={type}
            options={TYPES.map((value) => ({ value, title: value }))}
            allowsOther
            onChange={setType}
          />
        </div>
        <TextRow label="Default" value={standard} onChange={setStandard} />
        <TextRow label="Description" value={says} onChange={setSays} />
      </div>
      <footer>
        <span className={styles.danger}>
          {isTaken
            ? 'There is one of that name.'
            : name !== '' && !NAME.test(name)
              ? 'Letters and digits only.'
              : ''}
        </span>
        {!isNew && (
          <Button isSmall onClick={() => set(undefined)}>
            Remove
          </Button>
        )}
        <Button kind="line" isSmall type="submit" disabled={!NAME.test(name) || isTaken}>
          {isNew ? 'Add' : 'Set'}
        </Button>
      </footer>
    </form>
  );
}

/** One line of a small form. */
export function TextRow(props: {
  readonly label: string;
  readonly value: string;
  readonly isFixed?: boolean;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <div className={styles.row}>
      <span className={styles.label}>{props.label}</span>
      <span className={controls.field} data-mono="">
        <input
          aria-label={props.label}
          readOnly={props.isFixed}
          spellCheck={false}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      </span>
    </div>
  );
}
