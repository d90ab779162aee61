import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { EDITOR_OPTIONS } from './editor-options.js';
import { monaco } from './monaco.js';
import type { LinkState, TemplateLink } from './template-link.js';
import { TEMPLATE } from './template-desk.js';
import { useMarks } from './use-marks.js';
import { useRuleMarkers } from './use-rule-markers.js';
import { useThemedEditors } from './use-themed.js';

type Editor = monaco.editor.IStandaloneCodeEditor;

/** What a template that is edited looks like now. */
export function useLinkState(link: TemplateLink): LinkState {
  return useSyncExternalStore(link.store.subscribe, link.store.get);
}

/** The template, to be edited: the drawing follows what is typed. */
export function TemplateEditor(props: {
  readonly link: TemplateLink;
  /** Where others find the editor. */
  readonly editorRef: { current: Editor | undefined };
}): ReactNode {
  const { link, editorRef } = props;
  const place = useRef<HTMLDivElement>(null);
  const { marks, isTyped } = useLinkState(link);
  useThemedEditors();
  useEffect(() => {
    if (place.current === null) return;
    const made = monaco.editor.create(place.current, { ...OPTIONS, model: link.model });
    editorRef.current = made;
    bindHistory(made, link);
    return () => {
      made.dispose();
      editorRef.current = undefined;
    };
  }, [link, editorRef]);
  useMarks(editorRef, { path: TEMPLATE, marks, isStale: isTyped });
  useRuleMarkers(link);
  // `nokey`: React Flow takes the space bar elsewhere.
  return <div ref={place} className="nokey" data-template={isTyped ? 'typed' : 'agreed'} />;
}

/** One history for text and drawing. */
function bindHistory(editor: Editor, link: TemplateLink): void {
  const { CtrlCmd, Shift } = monaco.KeyMod;
  const { KeyY, KeyZ } = monaco.KeyCode;
  editor.addAction({
    id: 'archivolt.undo',
    label: 'Undo',
    keybindings: [CtrlCmd | KeyZ],
    run: () => link.undo(() => editor.trigger('keyboard', 'undo', null)),
  });
  editor.addAction({
    id: 'archivolt.redo',
    label: 'Redo',
    keybindings: [CtrlCmd | Shift | KeyZ, CtrlCmd | KeyY],
    run: () => link.redo(() => editor.trigger('keyboard', 'redo', null)),
  });
}

const OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  ...EDITOR_OPTIONS,
  ariaLabel: 'Template',
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  fixedOverflowWidgets: true,
  renderLineHighlight: 'line',
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: true, strings: true, comments: false },
  suggest: { showStatusBar: false, preview: false },
  stickyScroll: { enabled: true, maxLineCount: 3 },
};
