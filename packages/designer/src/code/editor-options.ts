import type { monaco } from './monaco.js';

/** What every editor of the panel has in common. */
export const EDITOR_OPTIONS = {
  automaticLayout: true,
  minimap: { enabled: false },
  fontFamily: "'JetBrains Mono Variable', monospace",
  fontSize: 12,
  lineHeight: 19,
  letterSpacing: -0.18,
  fontLigatures: false,
  lineNumbersMinChars: 4,
  glyphMargin: false,
  renderLineHighlight: 'none',
  scrollBeyondLastLine: false,
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  occurrencesHighlight: 'off',
  unicodeHighlight: { ambiguousCharacters: true, invisibleCharacters: true },
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  padding: { top: 8, bottom: 8 },
  contextmenu: false,
} satisfies monaco.editor.IEditorOptions &
  monaco.editor.IGlobalEditorOptions & { automaticLayout: boolean };

/** A file that is made here, not written. */
export const READ_ONLY = { readOnly: true, domReadOnly: true } as const;
