import { PALETTES, type Theme } from '@archivolt/render';

/** What the viewer looks like around its drawing. A page sets its size. */
export function css(theme: Theme): string {
  const { canvas, raised, fg, fg2, lineStrong } = PALETTES[theme];
  return `
:host { display: block; position: relative; height: 480px; overflow: hidden; background: ${canvas}; color: ${fg}; font: 13px/1.5 system-ui, sans-serif; }
:host([hidden]) { display: none; }
.view { position: absolute; inset: 0; overflow: hidden; cursor: grab; touch-action: none; outline-offset: -2px; }
.view:active { cursor: grabbing; }
svg { position: absolute; transform-origin: 0 0; }
p { margin: 0; padding: 16px; color: ${fg2}; }
.tools { position: absolute; right: 8px; bottom: 8px; display: flex; border: 1px solid ${lineStrong}; border-radius: 8px; overflow: hidden; background: ${raised}; }
button { min-width: 32px; height: 32px; border: 0; background: none; color: inherit; font: inherit; }
button:hover { background: ${canvas}; }
button:focus-visible, .view:focus-visible { outline: 2px solid #2264d1; outline-offset: -2px; }
`;
}
