import { Command } from 'cmdk';
import { Check, ChevronDown, Search } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { Icon } from './Icon.js';
import styles from './controls.module.css';

export interface PickerOption {
  readonly value: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
}

/** Above this many a list is searched rather than read. */
const SEARCHED_FROM = 13;

export interface PickerProps {
  readonly label: string;
  readonly id?: string;
  readonly value: string | undefined;
  readonly options: readonly PickerOption[];
  readonly placeholder?: string;
  readonly tone?: string | undefined;
  readonly isMono?: boolean;
  readonly onChange: (value: string) => void;
  /** Offers to remove the value. */
  readonly onClear?: (() => void) | undefined;
  /** Offers to take what was typed, though no option says it. */
  readonly allowsOther?: boolean;
}

/** One of a list; searched when it is long. */
export function Picker(props: PickerProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const chosen = props.options.find(({ value }) => value === props.value);
  const choose = (act: () => void) => {
    setOpen(false);
    act();
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger
        className={`${styles.field} ${styles.pick}`}
        id={props.id}
        aria-label={props.label}
        data-tone={props.tone}
      >
        <span className={props.value === undefined ? styles.placeholder : undefined}>
          {chosen?.title ?? props.value ?? props.placeholder ?? 'Not set'}
        </span>
        <Icon of={ChevronDown} size={14} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={`${styles.popover} ${styles.pickList}`}
          sideOffset={4}
          align="start"
          collisionPadding={8}
        >
          <Options {...props} choose={choose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Options(props: PickerProps & { readonly choose: (act: () => void) => void }): ReactNode {
  const [query, setQuery] = useState('');
  const isSearched = props.options.length >= SEARCHED_FROM || props.allowsOther === true;
  return (
    <Command label={props.label} loop defaultValue={props.value ?? ''}>
      <div className={isSearched ? styles.pickSearch : 'visually-hidden'}>
        <Icon of={Search} size={14} />
        <Command.Input autoFocus placeholder="Find" value={query} onValueChange={setQuery} />
      </div>
      <Command.List>
        <Command.Empty className={styles.none}>Nothing like that.</Command.Empty>
        {props.options.map((option) => (
          <Command.Item
            key={option.value}
            value={option.value}
            keywords={[option.title]}
            className={styles.item}
            disabled={option.isDisabled ?? false}
            onSelect={() => props.choose(() => props.onChange(option.value))}
          >
            {option.icon}
            <span className={styles.text}>{option.title}</span>
            <span className={styles.end}>
              {option.note}
              {option.value === props.value ? <Icon of={Check} size={14} /> : null}
            </span>
          </Command.Item>
        ))}
        {props.allowsOther && query.trim() !== '' && (
          <Command.Item
            value={`other ${query}`}
            className={styles.item}
            forceMount
            onSelect={() => props.choose(() => props.onChange(query.trim()))}
          >
            <span className={styles.text}>Use “{query.trim()}”</span>
          </Command.Item>
        )}
        {props.onClear && props.value !== undefined && query === '' && (
          <>
            <div className={styles.separator} />
            <Command.Item
              value="clear the value"
              className={styles.item}
              onSelect={() => props.choose(() => props.onClear?.())}
            >
              <span className={styles.text}>Clear</span>
              <span className={styles.end}>{props.placeholder}</span>
            </Command.Item>
          </>
        )}
      </Command.List>
    </Command>
  );
}
