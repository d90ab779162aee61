import { Command } from 'cmdk';
import { BookOpenCheck, Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { addFollower } from '../canvas/commands.js';
import controls from '../controls/controls.module.css';
import { giveBack } from '../controls/Dialog.js';
import { Icon } from '../controls/Icon.js';
import { Kbd } from '../controls/Kbd.js';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import type { ActionContext } from '../actions/define-action.js';
import { SEVERITY_ICONS } from '../inspector/ProblemNote.js';
import { addService } from '../palette/recent.js';
import { revealProblem } from '../problems/steps.js';
import { useApp } from './app-context.js';
import { commandGroups, type CommandItem } from './command-items.js';
import { marked } from './search.js';
import styles from './shell.module.css';
import { useShortcut } from './use-actions.js';

/** Search or run: services, actions, nodes, problems and rules, from one field. */
export function CommandPalette(): ReactNode {
  const app = useApp();
  const [query, setQuery] = useState('');
  const state = app.session.getState();
  const groups = useMemo(() => commandGroups(state, query), [state, query]);
  const from = sourceName(app);
  const close = () => app.ui.patch({ dialog: undefined });
  const choose = (item: CommandItem) => {
    close();
    perform(app, item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || from === undefined) return;
    event.preventDefault();
    close();
    addFollower(app.session);
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className={controls.scrim} />
        <Dialog.Content
          className={styles.command}
          aria-describedby={undefined}
          onCloseAutoFocus={giveBack}
          onKeyDown={onKeyDown}
        >
          <Dialog.Title className="visually-hidden">Search or run</Dialog.Title>
          <Command shouldFilter={false} loop label="Search or run">
            <div className={styles.query}>
              <Icon of={Search} />
              <Command.Input
                placeholder="Search services, commands, nodes"
                value={query}
                onValueChange={setQuery}
              />
              {from !== undefined && <span className={styles.from}>From {from}</span>}
            </div>
            <Command.List className={styles.results}>
              {groups.map(({ title, items }) => (
                <Command.Group key={title} heading={title}>
                  {items.map((item) => (
                    <Row
                      key={item.key}
                      item={item}
                      query={query.replace(/^>\s*/, '')}
                      onSelect={() => choose(item)}
                    />
                  ))}
                </Command.Group>
              ))}
              {groups.length === 0 && (
                <p className={styles.nothing}>
                  Nothing is called that. All CloudFormation types may have it.
                </p>
              )}
            </Command.List>
          </Command>
          <footer className={styles.commandFoot}>
            <span>
              <Kbd keys="Enter" /> Add or run
            </span>
            {from !== undefined && (
              <span>
                <Kbd keys="Mod+Enter" /> Add and wire from {from}
              </span>
            )}
            <span>
              <Kbd keys=">" /> Commands only
            </span>
            <span style={{ marginLeft: 'auto' }}>
              <Kbd keys="Escape" /> Close
            </span>
          </footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Row(props: {
  readonly item: CommandItem;
  readonly query: string;
  readonly onSelect: () => void;
}): ReactNode {
  const { item, query, onSelect } = props;
  const shortcut = useShortcut(item.kind === 'run' ? item.action : undefined);
  return (
    <Command.Item className={styles.result} value={`${item.kind} ${item.key}`} onSelect={onSelect}>
      <ItemIcon item={item} />
      <span>
        {marked(item.title, query).map(({ text, isHit }) =>
          isHit ? <mark key={text}>{text}</mark> : text,
        )}
      </span>
      <span className={styles.detail}>{item.detail}</span>
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </Command.Item>
  );
}

function ItemIcon({ item }: { readonly item: CommandItem }): ReactNode {
  switch (item.kind) {
    case 'add':
    case 'go':
      return <ServiceIcon service={item.service} size={20} />;
    case 'run':
      return <Icon of={item.action.icon} />;
    case 'problem':
      return <Icon of={SEVERITY_ICONS[item.diagnostic.severity]} />;
    case 'rule':
    case 'doc':
      return <Icon of={BookOpenCheck} />;
  }
}

function perform(app: ActionContext, item: CommandItem): void {
  const { session, host } = app;
  switch (item.kind) {
    case 'add':
      return addService(app, item.service, item.variant);
    case 'go':
      return session.reveal({ node: item.node });
    case 'run':
      return void item.action.run(app);
    case 'problem':
      return revealProblem(session, item.diagnostic);
    case 'rule':
    case 'doc':
      return host.openExternal(item.url);
  }
}

/** The one selected node, from which something may be added. */
function sourceName({ session }: ActionContext): string | undefined {
  const { selection, graph } = session.getState();
  const [id, ...others] = selection;
  return id === undefined || others.length > 0 ? undefined : graph.node(id)?.name;
}
