import { useEffect, useRef, type ReactNode } from 'react';
import { EDITOR_OPTIONS, READ_ONLY } from './editor-options.js';
import type { CodeFile } from './file-order.js';
import { languageOf, monaco } from './monaco.js';
import type { Mark } from './preview.js';
import { useMarks } from './use-marks.js';
import { useThemedEditors } from './use-themed.js';

type Editor = monaco.editor.IStandaloneCodeEditor;

/** One file, read-only, with the lines of what is selected marked. A caret in it selects what its line says. */
export function CodeEditor(props: {
  readonly file: CodeFile;
  readonly marks: readonly Mark[];
}): ReactNode {
  const { file, marks } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useEditor(place);
  useEffect(() => {
    if (editor.current) showText(editor.current, file);
  }, [editor, file]);
  useMarks(editor, { path: file.path, marks });
  return <div ref={place} />;
}

function useEditor(place: { readonly current: HTMLDivElement | null }) {
  const editor = useRef<Editor>(undefined);
  useThemedEditors();
  useEffect(() => {
    if (place.current === null) return;
    const made = monaco.editor.create(place.current, OPTIONS);
    editor.current = made;
    return () => {
      made.getModel()?.dispose();
      made.dispose();
      editor.current = undefined;
    };
  }, [place]);
  return editor;
}

/** A changed text keeps the scroll; another file starts at its top. */
function showText(editor: Editor, { path, text }: CodeFile): void {
  const uri = monaco.Uri.from({ scheme: 'preview', path: `/${path}` });
  const model = editor.getModel();
  if (model?.uri.toString() === uri.toString()) {
    if (model.getValue() !== text) model.setValue(text);
    return;
  }
  editor.setModel(monaco.editor.createModel(text, languageOf(path), uri));
  model?.dispose();
}

const OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  ...EDITOR_OPTIONS,
  ...READ_ONLY,
  ariaLabel: 'Exported file',
  stickyScroll: { enabled: true, maxLineCount: 3 },
  model: null,
};
