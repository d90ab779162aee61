import type { ComponentProps, ReactNode } from 'react';
import styles from './controls.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'line';
  readonly isSmall?: boolean;
  /** A square that holds an icon alone; it then needs `aria-label`. */
  readonly isIcon?: boolean;
}

export function Button(props: ButtonProps): ReactNode {
  const { kind = 'plain', isSmall, isIcon, className, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={`${styles.button} ${className ?? ''}`}
      data-kind={kind}
      data-small={isSmall ? '' : undefined}
      data-icon={isIcon ? '' : undefined}
    />
  );
}
