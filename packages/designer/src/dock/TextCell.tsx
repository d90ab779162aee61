import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './dock.module.css';

/** A cell that is typed into. What does not fit stays as it was typed, with the reason below. */
export function TextCell(props: {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly isMono?: boolean;
  /** Why a text does not fit. */
  readonly check?: ((text: string) => string | undefined) | undefined;
  /** What does not fit is written all the same: the reason stays until it does. */
  readonly isLenient?: boolean;
  readonly list?: string | undefined;
  readonly onWrite: (text: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const text = typed ?? props.value;
  const fault = props.check?.(text);
  const settle = () => {
    if (typed === undefined || typed === props.value) setTyped(undefined);
    else if (fault === undefined || props.isLenient === true) {
      setTyped(undefined);
      props.onWrite(typed);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') settle();
    if (event.key === 'Escape') setTyped(undefined);
  };
  return (
    <div className={styles.cell}>
      <input
        aria-label={props.label}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : id}
        data-mono={props.isMono === true ? '' : undefined}
        placeholder={props.placeholder}
        spellCheck={false}
        list={props.list}
        title={text}
        value={text}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={onKeyDown}
      />
      {fault !== undefined && (
        <p id={id} className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
