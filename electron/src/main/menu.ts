import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { CallArgs } from './calls.js';
import { requestAction, type DesignWindow } from './design-window.js';

type HostMenus = CallArgs<'setMenus'>[0];
type HostItem = HostMenus[number]['items'][number];

/** Text fields need the system's own commands on macOS; the page hears the keys first. */
const MAC_ROLES: Readonly<Record<string, MenuItemConstructorOptions['role']>> = {
  'edit/cut-selection': 'cut',
  'edit/copy-selection': 'copy',
  'edit/paste-selection': 'paste',
  'edit/select-all': 'selectAll',
};

/** The native menu of the page's actions. */
export function menuOf(menus: HostMenus, design: DesignWindow, isMac: boolean): Menu {
  const own = menus.map(({ label, items }) => ({
    label,
    submenu: items.map((item) => itemOf(item, design, isMac)),
  }));
  const around: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  return Menu.buildFromTemplate([...around, ...own, { role: 'windowMenu' }]);
}

function itemOf(
  { action, label, shortcut, isEnabled }: HostItem,
  design: DesignWindow,
  isMac: boolean,
): MenuItemConstructorOptions {
  if (action === undefined) return { type: 'separator' };
  const role = isMac ? MAC_ROLES[action] : undefined;
  if (role !== undefined) return { role };
  return {
    ...(label === undefined ? {} : { label }),
    ...(shortcut === undefined ? {} : { accelerator: acceleratorOf(shortcut) }),
    // Shown only: the page handles its keys, also while a field has the focus.
    registerAccelerator: false,
    enabled: isEnabled ?? true,
    click: () => requestAction(design, action),
  };
}

function acceleratorOf(shortcut: string): string {
  return shortcut.replace('Mod', 'CommandOrControl');
}
