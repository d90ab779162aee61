import { platformOf } from '../host/browser-host.js';

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };
const KEYS: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
};

/** `Mod+Shift+Z` as written on this keyboard: `Ctrl Shift Z`, or `⌘⇧Z` on macOS. */
export function shortcutText(keys: string, platform = currentPlatform()): string {
  const isMac = platform === 'mac';
  const parts = keysOf(keys).map((part) => {
    if (isMac && MAC[part] !== undefined) return MAC[part];
    if (part === 'Mod') return 'Ctrl';
    return KEYS[part] ?? part;
  });
  return parts.join(isMac ? '' : ' ');
}

/** The keys of a shortcut; the plus sign may be one of them. */
export function keysOf(shortcut: string): readonly string[] {
  return shortcut.split(/(?<=.)\+/);
}

function currentPlatform(): string {
  return typeof navigator === 'undefined' ? 'linux' : platformOf(navigator.userAgent);
}
