import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useApp } from './app-context.js';
import type { PanelName } from './ui-state.js';

const PROPERTIES: Readonly<Record<PanelName, string>> = {
  palette: '--w-left',
  inspector: '--w-right',
  code: '--w-code',
};

/** Gives the frame of the editor the widths that the user chose; a drag renders nothing anew. */
export function usePanelWidths(): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const { ui } = useApp();
  useLayoutEffect(() => {
    const apply = () => {
      const { widths } = ui.get();
      for (const panel of ['palette', 'inspector', 'code'] as const) {
        const width = widths[panel];
        frame.current?.style.setProperty(
          PROPERTIES[panel],
          width === undefined ? null : `${width}px`,
        );
      }
    };
    apply();
    return ui.subscribe(apply);
  }, [ui]);
  return frame;
}
