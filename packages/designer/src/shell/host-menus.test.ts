import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { menuBar } from '../actions/menus.js';
import { actionById } from '../actions/registry.js';
import type { HostMenu } from '../host/host-port.js';
import { createSession } from '../state/session.js';
import { showMenus } from './host-menus.js';
import { createUiStore } from './ui-state.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rules = {
  reset: () => undefined,
  update: () => undefined,
  listen: () => undefined,
  dispose: () => undefined,
};

function shown() {
  const session = createSession({ rules });
  const setMenus = vi.fn<(menus: readonly HostMenu[]) => void>();
  const ui = createUiStore({ getItem: () => null, setItem: () => undefined });
  const stop = showMenus({ session, host: { setMenus }, ui });
  const item = (action: string) =>
    setMenus.mock.lastCall?.[0].flatMap(({ items }) => items).find((it) => it.action === action);
  return { session, setMenus, stop, item, ui };
}

const add = (id: string) =>
  ({ edit: 'node.add', args: { id, service: 'sqs-queue', at: { x: 0, y: 0 } } }) as const;

test('every line of the menu bar is an action that there is', () => {
  const ids = menuBar.flatMap(({ plan }) => plan).filter((id) => id !== '-');
  expect(ids.filter((id) => actionById(id) === undefined)).toEqual([]);
});

test('menus are there from the start, with what cannot be done yet', () => {
  const { setMenus, item } = shown();
  expect(setMenus.mock.lastCall?.[0].map(({ label }) => label)).toEqual([
    'File',
    'Edit',
    'View',
    'Design',
    'Help',
  ]);
  expect(item('edit/undo-edit')).toMatchObject({ isEnabled: false, shortcut: 'Mod+Z' });
  expect(item('file/save-file')).toMatchObject({ label: 'Save', isEnabled: true });
});

test('an item shows the keys that the user gave its action', () => {
  const { ui, item } = shown();
  ui.patch({ keys: { 'file/save-file': ['F9'], 'edit/undo-edit': [] } });
  vi.advanceTimersByTime(1000);
  expect(item('file/save-file')).toMatchObject({ shortcut: 'F9' });
  expect(item('edit/undo-edit')).not.toHaveProperty('shortcut');
});

test('edits in a row show once; nothing new is not shown', () => {
  const { session, setMenus, item } = shown();
  session.edit(add('a'));
  session.edit(add('b'));
  expect(setMenus).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  expect(setMenus).toHaveBeenCalledTimes(2);
  expect(item('edit/undo-edit')?.isEnabled).toBe(true);
  session.update({ isPaletteFolded: true });
  vi.runAllTimers();
  expect(setMenus).toHaveBeenCalledTimes(2);
});

test('a stopped bar stays as it was', () => {
  const { session, setMenus, stop } = shown();
  session.edit(add('a'));
  stop();
  vi.runAllTimers();
  expect(setMenus).toHaveBeenCalledTimes(1);
});
