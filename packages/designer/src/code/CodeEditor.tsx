import { useEffect, useRef, type ReactNode } from 'react';
import { useSession, useSessionHandle } from '../state/session-context.js';
import styles from './code.module.css';
import { EDITOR_OPTIONS, READ_ONLY } from './editor-options.js';
import { languageOf, monaco } from './monaco.js';
import { ownerAt, type Mark } from './preview.js';
import { useThemedEditors } from './use-themed.js';

type Editor = monaco.editor.IStandaloneCodeEditor;

/** One file, read-only, with the lines of what is selected marked. A caret in it selects what its line says. */
export function CodeEditor(props: {
  readonly file: { readonly path: string; readonly text: string };
  readonly marks: readonly Mark[];
}): ReactNode {
  const { file, marks } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useEditor(place);
  const selection = useSession((state) => state.selection);
  const revealed = useRef('');
  useEffect(() => {
    const current = editor.current;
    if (current === undefined) return;
    showText(current, file);
    const own = marks.filter((mark) => mark.path === file.path && selection.has(mark.owner));
    const collection = current.createDecorationsCollection(own.map(decoration));
    const wanted = [file.path, ...selection].join(' ');
    const [first] = own;
    if (first && revealed.current !== wanted && !isShown(current, first)) reveal(current, first);
    revealed.current = wanted;
    return () => collection.clear();
  }, [editor, file, marks, selection]);
  useSelectAtCaret(editor, file.path, marks);
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

/** Only a caret that the user moved: showing a text moves it too. */
function useSelectAtCaret(
  editor: { readonly current: Editor | undefined },
  path: string,
  marks: readonly Mark[],
): void {
  const session = useSessionHandle();
  useEffect(() => {
    const watch = editor.current?.onDidChangeCursorPosition(({ position, reason }) => {
      if (reason !== monaco.editor.CursorChangeReason.Explicit) return;
      const owner = ownerAt(marks, { path, line: position.lineNumber });
      if (owner !== undefined) session.select([owner]);
    });
    return () => watch?.dispose();
  }, [editor, session, path, marks]);
}

/** A changed text keeps the scroll; another file starts at its top. */
function showText(
  editor: Editor,
  { path, text }: { readonly path: string; readonly text: string },
): void {
  const uri = monaco.Uri.from({ scheme: 'preview', path: `/${path}` });
  const model = editor.getModel();
  if (model?.uri.toString() === uri.toString()) {
    if (model.getValue() !== text) model.setValue(text);
    return;
  }
  editor.setModel(monaco.editor.createModel(text, languageOf(path), uri));
  model?.dispose();
}

function isShown(editor: Editor, { from }: Mark): boolean {
  return editor
    .getVisibleRanges()
    .some((range) => range.containsPosition({ lineNumber: from, column: 1 }));
}

function reveal(editor: Editor, { from, to }: Mark): void {
  editor.revealLinesInCenter(from, Math.min(to, from + 20));
}

function decoration({ from, to }: Mark): monaco.editor.IModelDeltaDecoration {
  return {
    range: new monaco.Range(from, 1, to, 1),
    options: {
      isWholeLine: true,
      className: styles.line ?? null,
      marginClassName: styles.margin ?? null,
    },
  };
}

const OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  ...EDITOR_OPTIONS,
  ...READ_ONLY,
  ariaLabel: 'Exported file',
  stickyScroll: { enabled: true, maxLineCount: 3 },
  model: null,
};
