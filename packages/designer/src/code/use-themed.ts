import { useEffect } from 'react';
import { themeEditor } from './monaco.js';

/** Editors wear the page's theme, whenever it changes. */
export function useThemedEditors(): void {
  useEffect(() => {
    themeEditor();
    const watch = new MutationObserver(themeEditor);
    watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => watch.disconnect();
  }, []);
}
