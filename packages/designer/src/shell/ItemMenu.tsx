import { ContextMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { canvasMenu, nodeMenu, wireMenu } from '../actions/menus.js';
import controls from '../controls/controls.module.css';
import { useSession } from '../state/session-context.js';
import { ActionItems } from './ActionMenu.js';

/** A place whose menu is that of what is selected; it selects what is under the pointer first. */
export function ItemMenu({ children }: { readonly children: ReactElement }): ReactNode {
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className={controls.menu} collisionPadding={8}>
          <Items />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function Items(): ReactNode {
  const selection = useSession((state) => state.selection);
  const edges = useSession((state) => state.document.edges);
  const areWires = selection.size > 0 && [...selection].every((id) => Object.hasOwn(edges, id));
  const plan = selection.size === 0 ? canvasMenu : areWires ? wireMenu : nodeMenu;
  return <ActionItems plan={plan} Item={ContextMenu.Item} Separator={ContextMenu.Separator} />;
}
