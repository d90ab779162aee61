import { useEffect, useRef, type ReactNode } from 'react';
import { EDITOR_OPTIONS, READ_ONLY } from './editor-options.js';
import type { ComparedFile } from './file-changes.js';
import { languageOf, monaco } from './monaco.js';
import { useThemedEditors } from './use-themed.js';

type DiffEditor = monaco.editor.IStandaloneDiffEditor;

/** One file before and after, unchanged stretches folded; side by side where there is room. */
export function DiffView(props: { readonly file: ComparedFile }): ReactNode {
  const { file } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<DiffEditor>(undefined);
  useThemedEditors();
  useEffect(() => {
    if (place.current === null) return;
    const made = monaco.editor.createDiffEditor(place.current, OPTIONS);
    editor.current = made;
    return () => {
      const model = made.getModel();
      made.dispose();
      model?.original.dispose();
      model?.modified.dispose();
      editor.current = undefined;
    };
  }, []);
  useEffect(() => {
    if (editor.current) showTexts(editor.current, file);
  }, [file]);
  return <div ref={place} data-compared={file.path} />;
}

/** A changed text keeps the scroll; another file starts at its first change. */
function showTexts(editor: DiffEditor, { path, before, after }: ComparedFile): void {
  const model = editor.getModel();
  const uri = monaco.Uri.from({ scheme: 'after', path: `/${path}` });
  if (model?.modified.uri.toString() === uri.toString()) {
    if (model.original.getValue() !== before) model.original.setValue(before);
    if (model.modified.getValue() !== after) model.modified.setValue(after);
    return;
  }
  const original = monaco.Uri.from({ scheme: 'before', path: `/${path}` });
  const language = languageOf(path);
  editor.setModel({
    original: monaco.editor.createModel(before, language, original),
    modified: monaco.editor.createModel(after, language, uri),
  });
  model?.original.dispose();
  model?.modified.dispose();
  editor.revealFirstDiff();
}

const OPTIONS: monaco.editor.IStandaloneDiffEditorConstructionOptions = {
  ...EDITOR_OPTIONS,
  ...READ_ONLY,
  originalEditable: false,
  renderOverviewRuler: false,
  renderMarginRevertIcon: false,
  renderGutterMenu: false,
  hideUnchangedRegions: { enabled: true, contextLineCount: 3, minimumLineCount: 4 },
  originalAriaLabel: 'As saved last',
  modifiedAriaLabel: 'As it is now',
};
