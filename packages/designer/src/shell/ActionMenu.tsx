import { DropdownMenu } from 'radix-ui';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { canRun, titleOf, type Action } from '../actions/define-action.js';
import type { MenuPlan } from '../actions/menus.js';
import { actionById } from '../actions/registry.js';
import { Icon } from '../controls/Icon.js';
import { Kbd } from '../controls/Kbd.js';
import styles from '../controls/controls.module.css';
import type { SessionState } from '../state/session-state.js';
import { useApp } from './app-context.js';
import { useShortcut } from './use-actions.js';

/** A menu of actions under a button. What cannot be done now is left out. */
export function ActionMenu(props: {
  readonly plan: MenuPlan;
  readonly align?: 'start' | 'end';
  readonly children: ReactElement;
}): ReactNode {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{props.children}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          sideOffset={6}
          align={props.align ?? 'start'}
          collisionPadding={8}
        >
          <ActionItems
            plan={props.plan}
            Item={DropdownMenu.Item}
            Separator={DropdownMenu.Separator}
          />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function ShortcutAt({ action }: { readonly action: Action }): ReactNode {
  const keys = useShortcut(action);
  if (keys === undefined) return null;
  return (
    <span className={styles.end}>
      <Kbd keys={keys} />
    </span>
  );
}

type Slot = (props: {
  readonly className?: string;
  readonly onSelect?: () => void;
  readonly children?: ReactNode;
}) => ReactNode;

/** The rows of a menu, of whichever kind: drop-down or context. */
export function ActionItems(props: {
  readonly plan: MenuPlan;
  readonly Item: unknown;
  readonly Separator: unknown;
}): ReactNode {
  const app = useApp();
  const state = app.session.getState();
  const Item = props.Item as Slot;
  const Separator = props.Separator as Slot;
  return sectionsOf(props.plan, state).map((section, at) => (
    <Fragment key={section[0]?.id}>
      {at > 0 && <Separator className={styles.separator ?? ''} />}
      {section.map((action) => (
        <Item key={action.id} className={styles.item ?? ''} onSelect={() => void action.run(app)}>
          <Icon of={action.icon} size={14} />
          <span className={styles.text}>{titleOf(action, state)}</span>
          <ShortcutAt action={action} />
        </Item>
      ))}
    </Fragment>
  ));
}

/** The plan's sections without what cannot run and without empty ones. */
export function sectionsOf(plan: MenuPlan, state: SessionState): readonly (readonly Action[])[] {
  const sections: Action[][] = [[]];
  for (const id of plan) {
    if (id === '-') {
      sections.push([]);
      continue;
    }
    const action = actionById(id);
    if (action && canRun(action, state)) sections.at(-1)?.push(action);
  }
  return sections.filter((section) => section.length > 0);
}
