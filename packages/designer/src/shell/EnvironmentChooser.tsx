import { ChevronDown, SlidersHorizontal } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/Icon.js';
import { Tip } from '../controls/Tip.js';
import { useSession, useSessionHandle } from '../state/session-context.js';

/** What Radix calls the choice of none. */
const DEFAULTS = '';

/** Which environment the rules read; shown where a design has any. */
export function EnvironmentChooser(): ReactNode {
  const session = useSessionHandle();
  const environments = useSession((state) => state.document.environments);
  const chosen = useSession((state) => state.environment);
  const names = Object.keys(environments ?? {});
  if (names.length === 0) return null;
  const shown = chosen !== undefined && names.includes(chosen) ? chosen : undefined;
  return (
    <DropdownMenu.Root modal={false}>
      <Tip text="Environment that problems and values are shown for">
        <DropdownMenu.Trigger asChild>
          <Button aria-label={`Environment: ${shown ?? 'defaults'}`}>
            {shown ?? 'Defaults'}
            <Icon of={ChevronDown} size={14} />
          </Button>
        </DropdownMenu.Trigger>
      </Tip>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={controls.menu} align="end" sideOffset={4}>
          <DropdownMenu.RadioGroup
            value={shown ?? DEFAULTS}
            onValueChange={(value) => session.choose(value === DEFAULTS ? undefined : value)}
          >
            {[DEFAULTS, ...names].map((name) => (
              <DropdownMenu.RadioItem key={name} value={name} className={controls.item}>
                <span className={controls.text}>
                  {name === DEFAULTS ? 'Defaults of the parameters' : name}
                </span>
                <DropdownMenu.ItemIndicator className={controls.end}>✓</DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className={controls.separator} />
          <DropdownMenu.Item
            className={controls.item}
            onSelect={() => session.update({ isProblemsOpen: true, dock: 'environments' })}
          >
            <Icon of={SlidersHorizontal} size={14} />
            <span className={controls.text}>Edit environments</span>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
