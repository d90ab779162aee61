import { useEffect, useRef } from 'react';
import { useSession, useSessionHandle } from '../state/session-context.js';
import styles from './code.module.css';
import { monaco } from './monaco.js';
import { ownerAt, type Mark } from './preview.js';

type Editor = monaco.editor.IStandaloneCodeEditor;

interface Shown {
  readonly path: string;
  readonly marks: readonly Mark[];
  /** The lines may have moved since the marks were made. */
  readonly isStale?: boolean;
}

/** Marks and reveals the lines of what is selected; a caret that the user moved selects what its line says. */
export function useMarks(
  editor: { readonly current: Editor | undefined },
  { path, marks, isStale = false }: Shown,
): void {
  const session = useSessionHandle();
  const selection = useSession((state) => state.selection);
  const revealed = useRef('');
  /** What the caret chose is in sight already. */
  const chosen = useRef<string>(undefined);
  useEffect(() => {
    const current = editor.current;
    if (current === undefined || isStale) return;
    const own = marks.filter((mark) => mark.path === path && selection.has(mark.owner));
    const collection = current.createDecorationsCollection(own.map(decoration));
    const wanted = [path, ...selection].join(' ');
    const isByCaret = selection.size === 1 && selection.has(chosen.current ?? '');
    const [first] = own;
    if (first && !isByCaret && revealed.current !== wanted && !isShown(current, first))
      current.revealLinesInCenter(first.from, Math.min(first.to, first.from + 20));
    revealed.current = wanted;
    return () => collection.clear();
  }, [editor, path, marks, isStale, selection]);
  useEffect(() => {
    const watch = editor.current?.onDidChangeCursorPosition(({ position, reason }) => {
      if (reason !== monaco.editor.CursorChangeReason.Explicit || isStale) return;
      const owner = ownerAt(marks, { path, line: position.lineNumber });
      chosen.current = owner;
      if (owner !== undefined) session.select([owner]);
    });
    return () => watch?.dispose();
  }, [editor, session, path, marks, isStale]);
}

function isShown(editor: Editor, { from }: Mark): boolean {
  return editor
    .getVisibleRanges()
    .some((range) => range.containsPosition({ lineNumber: from, column: 1 }));
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
