import { focusDrawing } from '../../canvas/focus-drawing.js';
import { useEffect, useRef, useState } from 'react';

/** A number or text is written this long after the last key, or when the field is left. */
const PAUSE = 400;

export interface Draft {
  readonly text: string;
  /** Whether there is something typed for the field itself to undo. */
  readonly isTyping: boolean;
  type(text: string): void;
  /** Writes what was typed now. */
  settle(): void;
  /** Forgets what was typed. */
  drop(): void;
}

/** Text while it is typed. Half-typed text is kept here; only what has settled is written. */
export function useDraft(written: string, write: (text: string) => void): Draft {
  const [typed, setTyped] = useState<string>();
  const [pending, setPending] = useState<string>();
  const latest = useRef<() => void>(undefined);
  useEffect(() => {
    latest.current = pending === undefined ? undefined : () => write(pending);
  });
  useEffect(() => {
    if (pending === undefined) return undefined;
    const timer = setTimeout(() => {
      setPending(undefined);
      latest.current?.();
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [pending]);
  useEffect(() => () => latest.current?.(), []);
  return {
    text: typed ?? written,
    isTyping: typed !== undefined,
    type: (text) => {
      setTyped(text);
      setPending(text);
    },
    settle: () => {
      setTyped(undefined);
      setPending(undefined);
      if (pending !== undefined) write(pending);
    },
    drop: () => {
      setTyped(undefined);
      setPending(undefined);
    },
  };
}

/** Esc takes back what is half typed; where nothing is, it goes back to the drawing. */
export function escapeField({ isTyping, drop }: Pick<Draft, 'isTyping' | 'drop'>): void {
  if (isTyping) drop();
  else focusDrawing();
}
