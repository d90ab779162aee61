import { expect, test } from 'vitest';
import { Pencil } from 'lucide-react';
import { allActions } from './registry.js';
import {
  actionFor,
  isShortcut,
  shortcutOf,
  shortcutsOf,
  withKeys,
  type Keystroke,
} from './shortcuts.js';

function stroke(key: string, more: Partial<Keystroke> = {}): Keystroke {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more };
}

test.each([
  ['Mod+K', stroke('k', { ctrlKey: true }), false, true],
  ['Mod+K', stroke('k', { metaKey: true }), true, true],
  ['Mod+K', stroke('k', { ctrlKey: true }), true, false],
  ['Mod+Z', stroke('Z', { ctrlKey: true, shiftKey: true }), false, false],
  ['Mod+Shift+Z', stroke('Z', { ctrlKey: true, shiftKey: true }), false, true],
  ['?', stroke('?', { shiftKey: true }), false, true],
  ['/', stroke('/', { ctrlKey: true }), false, false],
  ['Shift+1', stroke('!', { code: 'Digit1', shiftKey: true }), false, true],
  ['1', stroke('!', { code: 'Digit1', shiftKey: true }), false, false],
  ['+', stroke('+', { shiftKey: true }), false, true],
  ['V', stroke('v'), false, true],
  ['V', stroke('v', { altKey: true }), false, false],
  ['F8', stroke('F8', { shiftKey: true }), false, false],
] as const)('%s with %o (macOS: %s) is %s', (shortcut, keys, isMac, expected) => {
  expect(isShortcut(shortcut, keys, isMac)).toBe(expected);
});

const edit = { id: 'edit/a', title: 'A', icon: Pencil, shortcuts: ['Mod+D'], run: () => undefined };
const view = { id: 'view/b', title: 'B', icon: Pencil, run: () => undefined };

test('keys that a user gives an action are taken from the one that had them', () => {
  const given = withKeys([edit, view], {}, { id: view.id, keys: 'Mod+D' });
  expect(shortcutsOf(view, given)).toEqual(['Mod+D']);
  expect(shortcutsOf(edit, given)).toEqual([]);
  const pressed = stroke('d', { ctrlKey: true });
  expect(actionFor([edit, view], pressed, { isMac: false, given })?.id).toBe(view.id);
  const none = withKeys([edit, view], given, { id: view.id, keys: undefined });
  expect(actionFor([edit, view], pressed, { isMac: false, given: none })).toBeUndefined();
});

test.each([
  ['Mod+Shift+D', stroke('D', { code: 'KeyD', ctrlKey: true, shiftKey: true })],
  ['Shift+1', stroke('!', { code: 'Digit1', shiftKey: true })],
  ['?', stroke('?', { code: 'Slash', shiftKey: true })],
  ['F9', stroke('F9', { code: 'F9' })],
  [undefined, stroke('Control', { ctrlKey: true })],
] as const)('%s is what is pressed', (keys, pressed) => {
  expect(shortcutOf(pressed, false)).toBe(keys);
  if (keys !== undefined) expect(isShortcut(keys, pressed, false)).toBe(true);
});

test('no two actions have the same keys, but where one of them cannot run', () => {
  const all = allActions.flatMap(({ shortcuts = [] }) => shortcuts);
  const shared = all.filter((keys, at) => all.indexOf(keys) !== at);
  expect([...new Set(shared)]).toEqual(['W']);
});
