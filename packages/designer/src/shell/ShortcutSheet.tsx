import type { ReactNode } from 'react';
import { titleOf } from '../actions/define-action.js';
import { allActions } from '../actions/registry.js';
import { Dialog } from '../controls/Dialog.js';
import { Kbd } from '../controls/Kbd.js';
import { useSession } from '../state/session-context.js';
import { useApp } from './app-context.js';
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

export function ShortcutSheet(): ReactNode {
  const { ui } = useApp();
  const state = useSession((it) => it);
  return (
    <Dialog
      title="Keyboard shortcuts"
      isOpen
      width={960}
      onClose={() => ui.patch({ dialog: undefined })}
    >
      <div className={styles.sheet}>
        <section>
          <h3>On the canvas</h3>
          <ul>
            {ON_CANVAS.map(({ title, keys }) => (
              <Line key={title} title={title} keys={keys} />
            ))}
          </ul>
        </section>
        {GROUPS.map(({ title, of }) => (
          <section key={of}>
            <h3>{title}</h3>
            <ul>
              {allActions
                .filter(({ id, shortcuts }) => id.startsWith(`${of}/`) && shortcuts !== undefined)
                .map((action) => (
                  <Line
                    key={action.id}
                    title={titleOf(action, state)}
                    keys={action.shortcuts ?? []}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Line(props: { readonly title: string; readonly keys: readonly string[] }): ReactNode {
  return (
    <li>
      <span>{props.title}</span>
      {props.keys.map((keys) => (
        <Kbd key={keys} keys={keys} />
      ))}
    </li>
  );
}
