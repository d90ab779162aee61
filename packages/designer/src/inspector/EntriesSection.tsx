import { Plus } from 'lucide-react';
import { useState, type ComponentType, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/Icon.js';
import { EditorPopover } from './EditorPopover.js';
import { Fold } from './Fold.js';
import styles from './inspector.module.css';

const NAME = /^[A-Za-z0-9]{1,255}$/;

/** What is asked of an entry's form. */
export interface EntryProps {
  /** Empty for a new one. */
  readonly name: string;
  readonly onDone: () => void;
}

/** Named entries of the design, each behind a form; one more by the plus. */
export function EntriesSection(props: {
  readonly title: string;
  /** `an output`. */
  readonly one: string;
  readonly hint: string;
  /** What each shows beside its name. */
  readonly values: ReadonlyMap<string, string>;
  readonly form: ComponentType<EntryProps>;
}): ReactNode {
  const { title, one, hint, values, form: Form } = props;
  const plus = (
    <Button isIcon isSmall aria-label={`Add ${one}`}>
      <Icon of={Plus} size={14} />
    </Button>
  );
  const add = (
    <EditorPopover trigger={plus}>{(close) => <Form name="" onDone={close} />}</EditorPopover>
  );
  return (
    <Fold title={title} memory={`design/${title}`} count={values.size} action={add}>
      {values.size === 0 ? (
        <p className={styles.hint}>{hint}</p>
      ) : (
        <ul className={styles.list}>
          {[...values].map(([name, value]) => (
            <li key={name}>
              <EditorPopover
                trigger={
                  <button type="button" className={styles.listButton}>
                    <span className={`${styles.mono} ${styles.ellipsis}`}>{name}</span>
                    <span className={styles.value}>{value}</span>
                  </button>
                }
              >
                {(close) => <Form name={name} onDone={close} />}
              </EditorPopover>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

/** A name that is given once, and what stands under it. */
export function EntryForm(props: {
  /** Empty for a new one. */
  readonly name: string;
  readonly isTaken: (name: string) => boolean;
  readonly isReady?: boolean;
  /** Its fields, below the name. */
  readonly children: ReactNode;
  readonly onSave: (name: string) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { isTaken, isReady = true, onSave, onRemove } = props;
  const [name, setName] = useState(props.name);
  const isNew = props.name === '';
  const problem = isNew && isTaken(name) ? 'There is one of that name.' : misnamed(name);
  const canSave = isReady && name !== '' && problem === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) onSave(name);
      }}
    >
      <div className={styles.rows}>
        <TextRow label="Name" value={name} isFixed={!isNew} onChange={setName} />
        {props.children}
      </div>
      <div className={styles.foot}>
        <span className={styles.danger}>{problem}</span>
        {!isNew && (
          <Button isSmall onClick={onRemove}>
            Remove
          </Button>
        )}
        <Button kind="line" isSmall type="submit" disabled={!canSave}>
          {isNew ? 'Add' : 'Set'}
        </Button>
      </div>
    </form>
  );
}

function misnamed(name: string): string {
  return name === '' || NAME.test(name) ? '' : 'Letters and digits only.';
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
