import type { SessionState } from '../state/session-state.js';

const KEY = 'archivolt.theme';
const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more), (forced-colors: active)';

export type Theme = SessionState['theme'];
export type ShownTheme = 'light' | 'dark' | 'hc';

/** What is shown: the system's wish for contrast wins over any choice of light and dark. */
export function shownTheme(
  theme: Theme,
  system: { readonly isDark: boolean; readonly wantsContrast: boolean },
): ShownTheme {
  if (system.wantsContrast) return 'hc';
  if (theme !== 'system') return theme;
  return system.isDark ? 'dark' : 'light';
}

/** Puts the theme on the page and keeps it when the system's changes. Returns how to stop. */
export function applyTheme(theme: Theme): () => void {
  const dark = matchMedia(DARK);
  const contrast = matchMedia(CONTRAST);
  const apply = () => {
    document.documentElement.dataset['theme'] = shownTheme(theme, {
      isDark: dark.matches,
      wantsContrast: contrast.matches,
    });
  };
  apply();
  localStorage.setItem(KEY, theme);
  dark.addEventListener('change', apply);
  contrast.addEventListener('change', apply);
  return () => {
    dark.removeEventListener('change', apply);
    contrast.removeEventListener('change', apply);
  };
}

export function themeOnPage(): ShownTheme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'dark' || theme === 'hc' ? theme : 'light';
}

export function rememberedTheme(): Theme {
  const theme = localStorage.getItem(KEY);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}
