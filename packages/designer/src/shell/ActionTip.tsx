import type { ComponentProps, ReactNode } from 'react';
import { actionById } from '../actions/registry.js';
import { Kbd } from '../controls/Kbd.js';
import { Tip } from '../controls/Tip.js';
import { useShortcut } from './use-actions.js';

/** The tip of a control that runs an action, with the keys that the user gave it. */
export function ActionTip(
  props: Omit<ComponentProps<typeof Tip>, 'keys'> & { readonly action: string },
): ReactNode {
  const { action, ...tip } = props;
  return <Tip {...tip} keys={useShortcut(actionById(action))} />;
}

/** The first keys of an action, as the user has them; nothing where it has none. */
export function ActionKeys(props: { readonly action: string }): ReactNode {
  const keys = useShortcut(actionById(props.action));
  return keys === undefined ? null : <Kbd keys={keys} />;
}
