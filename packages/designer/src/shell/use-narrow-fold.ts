import { useEffect } from 'react';
import { useApp } from './app-context.js';

/** Below this the palette starts folded. */
const NARROW = '(max-width: 1359px)';
/** Below this, as at a zoom of 200 %, one panel at a time leaves the drawing its room. */
const COMPACT = '(max-width: 1023px)';

export function useNarrowFold(): void {
  const { session, ui } = useApp();
  useEffect(() => {
    const narrow = matchMedia(NARROW);
    const fold = () => session.update({ isPaletteFolded: narrow.matches });
    if (narrow.matches) fold();
    narrow.addEventListener('change', fold);
    return () => narrow.removeEventListener('change', fold);
  }, [session]);
  useEffect(() => {
    const compact = matchMedia(COMPACT);
    let wasPaletteOpen = false;
    const keepOne = () => {
      const isPaletteOpen = !session.getState().isPaletteFolded;
      const isNew = isPaletteOpen && !wasPaletteOpen;
      wasPaletteOpen = isPaletteOpen;
      if (!compact.matches || !isPaletteOpen || ui.get().isInspectorFolded) return;
      if (isNew) ui.patch({ isInspectorFolded: true });
      else session.update({ isPaletteFolded: true });
    };
    keepOne();
    const stops = [session.subscribe(keepOne), ui.subscribe(keepOne)];
    compact.addEventListener('change', keepOne);
    return () => {
      compact.removeEventListener('change', keepOne);
      stops.forEach((stop) => stop());
    };
  }, [session, ui]);
}
