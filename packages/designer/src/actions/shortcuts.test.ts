import { expect, test } from 'vitest';
import { isShortcut, type Keystroke } from './shortcuts.js';

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
