import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { titleOf, type Action } from '../actions/define-action.js';
import { allActions } from '../actions/registry.js';
import { shortcutOf, shortcutsOf, withKeys } from '../actions/shortcuts.js';
import { Button } from '../controls/Button.js';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog.js';
import { Kbd } from '../controls/Kbd.js';
import { useSession } from '../state/session-context.js';
import { useApp, useUi } from './app-context.js';
import { matchRank } from './search.js';
import styles from './shell.module.css';

const GROUPS: readonly { readonly title: string; readonly of: string }[] = [
  { title: 'File', of: 'file' },
  { title: 'Edit', of: 'edit' },
  { title: 'View', of: 'view' },
  { title: 'Tools', of: 'tool' },
  { title: 'Wires', of: 'wire' },
  { title: 'Problems', of: 'problems' },
  { title: 'Arrange', of: 'arrange' },
];

/** What the canvas listens to itself. */
const ON_CANVAS: readonly { readonly title: string; readonly keys: readonly string[] }[] = [
  { title: 'Nearest node that way', keys: ['ArrowLeft', 'ArrowRight'] },
  { title: 'Along a wire, back', keys: ['Tab', 'Shift+Tab'] },
  { title: 'Move by 4, by 16', keys: ['Alt+ArrowRight', 'Shift+Alt+ArrowRight'] },
  { title: 'Edit the name, take the route', keys: ['Enter'] },
  { title: 'Step out', keys: ['Escape'] },
];

/** All shortcuts; each that is an action's can be given other keys. */
export function ShortcutSheet(): ReactNode {
  const { ui } = useApp();
  const [query, setQuery] = useState('');
  const isChanged = useUi((state) => Object.keys(state.keys).length > 0);
  const close = () => ui.patch({ dialog: undefined });
  return (
    <Dialog
      title="Keyboard shortcuts"
      isOpen
      width={960}
      onClose={close}
      foot={
        <>
          {isChanged && <Button onClick={() => ui.patch({ keys: {} })}>Reset all</Button>}
          <Button kind="line" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <span className={`${controls.field} ${styles.sheetFind}`}>
        <input
          aria-label="Find a command"
          placeholder="Find a command, then click its keys to change them"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </span>
      <div className={styles.sheet}>
        {query === '' && <OnCanvas />}
        {GROUPS.map((group) => (
          <Group key={group.of} {...group} query={query} />
        ))}
      </div>
    </Dialog>
  );
}

function OnCanvas(): ReactNode {
  return (
    <section>
      <h3>On the canvas</h3>
      <ul>
        {ON_CANVAS.map(({ title, keys }) => (
          <li key={title}>
            <span>{title}</span>
            {keys.map((it) => (
              <Kbd key={it} keys={it} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Group(props: {
  readonly title: string;
  readonly of: string;
  readonly query: string;
}): ReactNode {
  const { title, of, query } = props;
  const state = useSession((it) => it);
  const lines = useMemo(
    () =>
      allActions
        .filter(({ id }) => id.startsWith(`${of}/`))
        .map((action) => ({ action, text: titleOf(action, state) }))
        .filter(({ action, text }) => matchRank(query, text, action.keywords ?? []) > 0),
    [of, query, state],
  );
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ action, text }) => (
          <Line key={action.id} action={action} title={text} />
        ))}
      </ul>
    </section>
  );
}

function Line({ action, title }: { readonly action: Action; readonly title: string }): ReactNode {
  const { ui, host } = useApp();
  const given = useUi((state) => state.keys);
  const [isAsking, setAsking] = useState(false);
  const keys = shortcutsOf(action, given);
  const give = (next: string | undefined) => {
    setAsking(false);
    ui.patch({ keys: withKeys(allActions, given, { id: action.id, keys: next }) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isAsking || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Escape') return setAsking(false);
    if (event.key === 'Backspace' && isPlain) return give(undefined);
    const pressed = shortcutOf(event.nativeEvent, host.platform === 'mac');
    if (pressed !== undefined) give(pressed);
  };
  return (
    <li>
      <span>{title}</span>
      <button
        type="button"
        className={styles.keys}
        aria-label={isAsking ? `Press the keys for ${title}` : `Change the keys of ${title}`}
        title={isAsking ? 'Backspace: none. Esc: as before.' : 'Change'}
        data-asking={isAsking ? '' : undefined}
        onClick={() => setAsking(true)}
        onBlur={() => setAsking(false)}
        onKeyDown={onKeyDown}
      >
        {isAsking ? 'Press keys' : keys.map((it) => <Kbd key={it} keys={it} />)}
        {!isAsking && keys.length === 0 && <i>–</i>}
      </button>
    </li>
  );
}
