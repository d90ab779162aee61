import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './controls.module.css';

export interface SegmentOption {
  readonly value: string;
  readonly title: string;
}

/** One of a few: all of them in sight. */
export function Segments(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly SegmentOption[];
  readonly isFilling?: boolean;
  readonly onChange: (value: string) => void;
  /** Called when the chosen one is chosen again. */
  readonly onClear?: () => void;
}): ReactNode {
  return (
    <ToggleGroup.Root
      type="single"
      className={styles.segments}
      data-fill={props.isFilling ? '' : undefined}
      aria-label={props.label}
      value={props.value ?? ''}
      onValueChange={(value) => (value === '' ? props.onClear?.() : props.onChange(value))}
    >
      {props.options.map((option) => (
        <ToggleGroup.Item key={option.value} value={option.value} className={styles.segment}>
          {option.title}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
