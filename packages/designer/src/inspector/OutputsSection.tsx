import type { Value, ValueMap } from '@archivolt/model';
import { Plus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { expressionWords, parseTyped, valueText, withTyped } from './expressions.js';
import { parseJson } from './fields/JsonEditor.js';
import { Fold } from './Fold.js';
import styles from './inspector.module.css';
import { TextRow } from './ParametersSection.js';

const NAME = /^[A-Za-z0-9]{1,255}$/;

/** What a deployment tells: addresses, names, ARNs. */
export function OutputsSection(): ReactNode {
  const outputs = useSession((state) => state.document.outputs);
  const graph = useSession((state) => state.graph);
  const entries = Object.entries(outputs);
  const add = (
    <OutputEditor name="" output={{}}>
      <Button isIcon isSmall aria-label="Add an output">
        <Icon of={Plus} size={14} />
      </Button>
    </OutputEditor>
  );
  const shown = (value: Value | undefined) =>
    (value === undefined ? undefined : expressionWords(value, graph)?.name) ?? valueText(value);
  return (
    <Fold title="Outputs" memory="design/Outputs" count={entries.length} action={add}>
      {entries.length === 0 ? (
        <p className={styles.hint}>What a deployment tells: the address of an API.</p>
      ) : (
        <ul className={styles.list}>
          {entries.map(([name, output]) => (
            <li key={name}>
              <OutputEditor name={name} output={output}>
                <button type="button" className={styles.listButton}>
                  <span className={`${styles.mono} ${styles.ellipsis}`}>{name}</span>
                  <span className={styles.value}>{shown(output['Value'])}</span>
                </button>
              </OutputEditor>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

function OutputEditor(props: {
  readonly name: string;
  readonly output: ValueMap;
  readonly children: ReactElement;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>{props.children}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={styles.editor} align="end" sideOffset={4} collisionPadding={8}>
          <OutputForm {...props} onDone={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function OutputForm(props: {
  readonly name: string;
  readonly output: ValueMap;
  readonly onDone: () => void;
}): ReactNode {
  const { output, onDone } = props;
  const session = useSessionHandle();
  const taken = useSession((state) => state.document.outputs);
  const graph = useSession((state) => state.graph);
  const [name, setName] = useState(props.name);
  const [text, setText] = useState(valueText(output['Value']));
  const [says, setSays] = useState(valueText(output['Description']));
  const isNew = props.name === '';
  const problem = problemOf(name, isNew && Object.hasOwn(taken, name));
  const isReady = NAME.test(name) && problem === '' && text !== '';
  const set = (value: ValueMap | undefined) => {
    session.edit({ edit: 'output.set', args: { name, value } });
    onDone();
  };
  const save = () => {
    const json = text.startsWith('{') ? parseJson(text) : undefined;
    const written = json?.ok === true && json.value !== undefined;
    const value = written ? withTyped(json.value ?? '', graph) : parseTyped(text, graph);
    const { Description: _, ...rest } = output;
    set({ ...rest, ...(says === '' ? {} : { Description: says }), Value: value });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) save();
      }}
    >
      <div className={styles.rows}>
        <TextRow label="Name" value={name} isFixed={!isNew} onChange={setName} />
        <TextRow label="Value" value={text} onChange={setText} />
        <TextRow label="Description" value={says} onChange={setSays} />
      </div>
      <footer>
        <span className={styles.danger}>{problem}</span>
        {!isNew && (
          <Button isSmall onClick={() => set(undefined)}>
            Remove
          </Button>
        )}
        <Button kind="line" isSmall type="submit" disabled={!isReady}>
          {isNew ? 'Add' : 'Set'}
        </Button>
      </footer>
    </form>
  );
}

function problemOf(name: string, isTaken: boolean): string {
  if (isTaken) return 'There is one of that name.';
  return name === '' || NAME.test(name) ? '' : 'Letters and digits only.';
}
