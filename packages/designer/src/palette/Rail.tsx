import { catalog } from '@archivolt/model';
import { PanelLeft, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { startPaletteDrag } from '../canvas/palette-drag.js';
import { Icon } from '../controls/Icon.js';
import { ServiceIcon } from '../controls/ServiceIcon.js';
import { Tip } from '../controls/Tip.js';
import { ActionTip } from '../shell/ActionTip.js';
import { useApp } from '../shell/app-context.js';
import { useRun } from '../shell/use-actions.js';
import { useSession } from '../state/session-context.js';
import { mostUsed } from './most-used.js';
import { byPointer } from './by-pointer.js';
import { addService, remember } from './recent.js';
import styles from './palette.module.css';

/** The palette folded: the services that this design uses most. */
export function Rail(): ReactNode {
  const app = useApp();
  const { session } = app;
  const run = useRun();
  const used = useSession((state) => mostUsed(state.document)).split(' ');
  const unfold = () => {
    const isCode = session.getState().mode !== 'design';
    session.update({ isPaletteFolded: false, ...(isCode ? { mode: 'design' as const } : {}) });
  };
  return (
    <nav className={styles.rail} aria-label="Services">
      <Tip text="Unfold the palette" side="right">
        <button
          type="button"
          className={styles.slot}
          aria-label="Unfold the palette"
          onClick={unfold}
        >
          <Icon of={PanelLeft} />
        </button>
      </Tip>
      <hr />
      {used.map((id) => {
        const title = catalog.service(id)?.title ?? id;
        return (
          <Tip key={id} text={title} side="right">
            <button
              type="button"
              className={styles.slot}
              aria-label={`Add ${title}`}
              onPointerDown={(event) =>
                startPaletteDrag(
                  session,
                  { service: id },
                  { event: event.nativeEvent, onAdded: () => remember(app, id) },
                )
              }
              onClick={byPointer(() => addService(app, id))}
            >
              <ServiceIcon service={id} size={22} />
            </button>
          </Tip>
        );
      })}
      <hr />
      <ActionTip text="Find a service" action="view/find-service" side="right">
        <button
          type="button"
          className={styles.slot}
          aria-label="Find a service"
          onClick={() => run('view/open-command-palette')}
        >
          <Icon of={Plus} />
        </button>
      </ActionTip>
    </nav>
  );
}
