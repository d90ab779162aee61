import { Check, Eye, Layers } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { LAYERS } from '../canvas/layers.js';
import { hiddenIn, showHidden, toggleLayer } from '../canvas/looks.js';
import { Icon } from '../controls/Icon.js';
import controls from '../controls/controls.module.css';
import { countOf } from '../controls/words.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import styles from './shell.module.css';
import { useStageState } from './use-stage.js';

/** What of the drawing is shown. */
export function LayersMenu(): ReactNode {
  const session = useSessionHandle();
  const off = useStageState((state) => state.off);
  const hidden = useSession((state) => hiddenIn(state.document).length);
  const isPart = off.size > 0 || hidden > 0;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          className={styles.layers}
          aria-label={isPart ? 'Layers: some of the drawing is left out' : 'Layers'}
          data-part={isPart ? '' : undefined}
        >
          <Icon of={Layers} size={14} />
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={controls.menu}
          side="top"
          align="end"
          sideOffset={8}
          collisionPadding={8}
        >
          {LAYERS.map(({ id, title, says }) => (
            <DropdownMenu.CheckboxItem
              key={id}
              className={styles.layer}
              checked={!off.has(id)}
              onCheckedChange={() => toggleLayer(session, id)}
              onSelect={(event) => event.preventDefault()}
            >
              <span className={styles.layerMark}>
                <DropdownMenu.ItemIndicator>
                  <Icon of={Check} size={14} />
                </DropdownMenu.ItemIndicator>
              </span>
              <span>
                <b>{title}</b>
                <small>{says}</small>
              </span>
            </DropdownMenu.CheckboxItem>
          ))}
          {hidden > 0 && (
            <>
              <DropdownMenu.Separator className={controls.separator} />
              <DropdownMenu.Item className={controls.item} onSelect={() => showHidden(session)}>
                <Icon of={Eye} size={14} />
                <span className={controls.text}>Show {countOf(hidden, 'hidden item')}</span>
              </DropdownMenu.Item>
            </>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
