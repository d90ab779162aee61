import { ChevronDown, SlidersHorizontal } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { ChoiceMenu } from '../controls/ChoiceMenu.js';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/Icon.js';
import { countOf } from '../controls/words.js';
import { useSession, useSessionHandle } from '../state/session-context.js';

/** What Radix calls the choice of none. */
const DEFAULTS = '';

/** Which environment the rules read; shown where a design has any. */
export function EnvironmentChooser(): ReactNode {
  const session = useSessionHandle();
  const environments = useSession((state) => state.document.environments);
  const chosen = useSession((state) => state.environment);
  const elsewhere = useSession((state) => state.elsewhere);
  const names = Object.keys(environments ?? {});
  if (names.length === 0) return null;
  const note = (environment: string | undefined) => {
    const found = elsewhere.find((it) => it.environment === environment);
    const errors = found?.problems.filter((it) => it.severity === 'error').length ?? 0;
    return errors === 0 ? undefined : countOf(errors, 'error');
  };
  const shown = chosen !== undefined && names.includes(chosen) ? chosen : undefined;
  return (
    <ChoiceMenu
      tip="Environment that problems and values are shown for"
      trigger={
        <Button aria-label={`Environment: ${shown ?? 'defaults'}`}>
          {shown ?? 'Defaults'}
          <Icon of={ChevronDown} size={14} />
        </Button>
      }
      value={shown ?? DEFAULTS}
      choices={[
        { value: DEFAULTS, title: 'Defaults of the parameters', note: note(undefined) },
        ...names.map((name) => ({ value: name, title: name, note: note(name) })),
      ]}
      onChoose={(name) => session.choose(name === DEFAULTS ? undefined : name)}
    >
      <DropdownMenu.Separator className={controls.separator} />
      <DropdownMenu.Item
        className={controls.item}
        onSelect={() => session.update({ isProblemsOpen: true, dock: 'environments' })}
      >
        <Icon of={SlidersHorizontal} size={14} />
        <span className={controls.text}>Edit environments</span>
      </DropdownMenu.Item>
    </ChoiceMenu>
  );
}
