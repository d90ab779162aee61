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

/** Shortcuts that a user gave actions, by id. */
export type GivenKeys = Readonly<Record<string, readonly string[]>>;

/** The shortcuts of an action: those that the user gave it, else its own. */
export function shortcutsOf({ id, shortcuts = [] }: Action, given: GivenKeys): readonly string[] {
  return Object.hasOwn(given, id) ? (given[id] ?? []) : shortcuts;
}

export function actionFor(
  actions: readonly Action[],
  stroke: Keystroke,
  { isMac, given = {} }: { readonly isMac: boolean; readonly given?: GivenKeys },
): Action | undefined {
  return actions.find((action) =>
    shortcutsOf(action, given).some((it) => isShortcut(it, stroke, isMac)),
  );
}

const ALONE = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead']);

/** The shortcut that someone presses, as it is written: `Mod+Shift+Z`. Undefined while only modifiers are held. */
export function shortcutOf(stroke: Keystroke, isMac: boolean): string | undefined {
  const { key, code, altKey, shiftKey } = stroke;
  if (ALONE.has(key)) return undefined;
  const letter = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  const named = letter?.[1] ?? letter?.[2] ?? (key === ' ' ? 'Space' : key);
  const isSymbol = letter === null && /^[^A-Za-z0-9]$/.test(key);
  const mod = isMac ? stroke.metaKey : stroke.ctrlKey;
  const held = [mod && 'Mod', altKey && 'Alt', shiftKey && !isSymbol && 'Shift'];
  return [...held.filter((it) => it !== false), named].join('+');
}

/** Gives an action one shortcut, or none, and takes it from any other that had it. */
export function withKeys(
  actions: readonly Action[],
  given: GivenKeys,
  { id, keys }: { readonly id: string; readonly keys: string | undefined },
): GivenKeys {
  const others = actions
    .filter((it) => it.id !== id && keys !== undefined && shortcutsOf(it, given).includes(keys))
    .map((it) => [it.id, shortcutsOf(it, given).filter((own) => own !== keys)] as const);
  return {
    ...given,
    ...Object.fromEntries(others),
    [id]: keys === undefined ? [] : [keys],
  };
}
