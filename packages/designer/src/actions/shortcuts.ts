import { keysOf } from '../controls/shortcut-text.js';
import type { Action } from './define-action.js';

/** The part of a keyboard event that decides. */
export interface Keystroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether the keys pressed are the shortcut, as in `Mod+Shift+Z`, `?` or `Shift+1`. */
export function isShortcut(shortcut: string, stroke: Keystroke, isMac: boolean): boolean {
  const parts = keysOf(shortcut);
  const key = parts.at(-1) ?? '';
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const mod = isMac ? stroke.metaKey : stroke.ctrlKey;
  const other = isMac ? stroke.ctrlKey : stroke.metaKey;
  if (mod !== wants('Mod') || other || stroke.altKey !== wants('Alt')) return false;
  const isSymbol = /^[^A-Za-z0-9]$/.test(key);
  if (!isSymbol && stroke.shiftKey !== wants('Shift')) return false;
  if (/^\d$/.test(key)) return stroke.code === `Digit${key}`;
  // With Alt a key may print another letter.
  if (wants('Alt') && /^[A-Za-z]$/.test(key)) return stroke.code === `Key${key.toUpperCase()}`;
  return stroke.key.toLowerCase() === key.toLowerCase();
}

export function actionFor(
  actions: readonly Action[],
  stroke: Keystroke,
  isMac: boolean,
): Action | undefined {
  return actions.find(({ shortcuts = [] }) =>
    shortcuts.some((it) => isShortcut(it, stroke, isMac)),
  );
}
