import { Switch as RadixSwitch } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './controls.module.css';

export function Switch(props: {
  readonly label: string;
  readonly id?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}): ReactNode {
  return (
    <RadixSwitch.Root
      className={styles.switch}
      aria-label={props.label}
      id={props.id}
      checked={props.isOn}
      onCheckedChange={props.onChange}
    >
      <RadixSwitch.Thumb className={styles.thumb} />
    </RadixSwitch.Root>
  );
}
