import { useEffect, useRef } from 'react';
import { useSession, useSessionHandle } from '../state/session-context.js';
import styles from './code.module.css';
import { monaco } from './monaco.js';
import { ownerAt, type Mark } from './preview.js';
import { stateLines } from './state-lines.js';

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
  const state = useSession((it) => it.revealed?.state);
  const revealed = useRef('');
  /** What the caret chose is in sight already. */
  const chosen = useRef<string>(undefined);
  useEffect(() => {
    const current = editor.current;
    if (current === undefined || isStale) return;
    const lines = state === undefined ? [] : (current.getModel()?.getLinesContent() ?? []);
    const whole = marks.filter((mark) => mark.path === path && selection.has(mark.owner));
    const parts = whole.flatMap((mark) => stateLines(lines, mark, state ?? '') ?? []);
    const own = parts.length === 0 ? whole : parts;
    const collection = current.createDecorationsCollection(own.map(decoration));
    const wanted = [path, ...selection, state].join(' ');
    const isByCaret = selection.size === 1 && selection.has(chosen.current ?? '');
    const [first] = own;
    if (first && !isByCaret && revealed.current !== wanted && !isShown(current, first))
      current.revealLinesInCenter(first.from, Math.min(first.to, first.from + 20));
    revealed.current = wanted;
    return () => collection.clear();
  }, [editor, path, marks, isStale, selection, state]);
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

function isShown(editor: Editor, { from }: Pick<Mark, 'from'>): boolean {
  return editor
    .getVisibleRanges()
    .some((range) => range.containsPosition({ lineNumber: from, column: 1 }));
}

function decoration({ from, to }: Pick<Mark, 'from' | 'to'>): monaco.editor.IModelDeltaDecoration {
  return {
    range: new monaco.Range(from, 1, to, 1),
    options: {
      isWholeLine: true,
      className: styles.line ?? null,
      marginClassName: styles.margin ?? null,
    },
  };
}
