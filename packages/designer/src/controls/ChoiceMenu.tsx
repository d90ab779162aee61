import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import controls from './controls.module.css';
import { Tip } from './Tip.js';

interface Choice<T> {
  readonly value: T;
  readonly title: string;
  /** What is to be known before it is chosen. */
  readonly note?: string | undefined;
}

/** A button that says what is chosen, and a menu of what may be. */
export function ChoiceMenu<T extends string>(props: {
  /** The button; it says the choice. */
  readonly trigger: ReactElement;
  readonly tip?: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoose: (value: T) => void;
  /** Below the choices. */
  readonly children?: ReactNode;
}): ReactNode {
  const { trigger, tip, value, choices, onChoose, children } = props;
  const opener = <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>;
  const choose = (wanted: string) => {
    const choice = choices.find((it) => it.value === wanted);
    if (choice !== undefined) onChoose(choice.value);
  };
  return (
    <DropdownMenu.Root modal={false}>
      {tip === undefined ? opener : <Tip text={tip}>{opener}</Tip>}
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={controls.menu} align="end" sideOffset={4}>
          <DropdownMenu.RadioGroup value={value} onValueChange={choose}>
            {choices.map((choice) => (
              <DropdownMenu.RadioItem
                key={choice.value}
                value={choice.value}
                className={controls.item}
              >
                <span className={controls.text}>{choice.title}</span>
                {choice.note !== undefined && <span className={controls.end}>{choice.note}</span>}
                <DropdownMenu.ItemIndicator className={controls.end}>✓</DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
