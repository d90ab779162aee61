import { PanelLeft } from 'lucide-react';
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { Tip } from '../controls/Tip.js';
import { useApp, useUi } from '../shell/app-context.js';
import { useSessionHandle } from '../state/session-context.js';
import { Outline } from './Outline.js';
import { Services } from './Services.js';
import styles from './palette.module.css';

/** What can be drawn, and what is. */
export function Palette(): ReactNode {
  const { ui } = useApp();
  const session = useSessionHandle();
  const tab = useUi((state) => state.paletteTab);
  return (
    <Tabs.Root
      className={styles.pane}
      value={tab}
      onValueChange={(value) =>
        ui.patch({ paletteTab: value === 'outline' ? 'outline' : 'services' })
      }
    >
      <div className={styles.tabs}>
        <Tabs.List className={styles.tabList} aria-label="Palette">
          <Tabs.Trigger className={styles.tab} value="services">
            Services
          </Tabs.Trigger>
          <Tabs.Trigger className={styles.tab} value="outline">
            Outline
          </Tabs.Trigger>
        </Tabs.List>
        <Tip text="Fold the palette" side="right">
          <Button
            isIcon
            className={styles.fold ?? ''}
            aria-label="Fold the palette"
            onClick={() => session.update({ isPaletteFolded: true })}
          >
            <Icon of={PanelLeft} />
          </Button>
        </Tip>
      </div>
      <Tabs.Content className={styles.pane} value="services" tabIndex={-1}>
        <Services />
      </Tabs.Content>
      <Tabs.Content className={styles.pane} value="outline" tabIndex={-1}>
        <Outline />
      </Tabs.Content>
    </Tabs.Root>
  );
}
