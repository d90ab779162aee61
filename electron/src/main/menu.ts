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

interface MenuOptions {
  readonly design: DesignWindow;
  readonly isMac: boolean;
  readonly openWindow: () => void;
}

const FULL_SCREEN: readonly MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'togglefullscreen' },
];

/** What concerns more than the page: windows, and on macOS the system's list of recent files. */
function windowItems(openWindow: () => void, isMac: boolean): MenuItemConstructorOptions[] {
  const recent: MenuItemConstructorOptions = {
    role: 'recentDocuments',
    submenu: [{ role: 'clearRecentDocuments' }],
  };
  return [
    { label: 'New window', accelerator: 'CommandOrControl+Shift+N', click: openWindow },
    ...(isMac ? [recent] : []),
    { type: 'separator' },
  ];
}

/** The native menu of the page's actions, and of the app's windows. */
export function menuOf(menus: HostMenus, { design, isMac, openWindow }: MenuOptions): Menu {
  const own = menus.map(({ label, items }) => ({
    label,
    submenu: [
      ...(label === 'File' ? windowItems(openWindow, isMac) : []),
      ...items.map((item) => itemOf(item, design, isMac)),
      ...(label === 'View' ? FULL_SCREEN : []),
    ],
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
