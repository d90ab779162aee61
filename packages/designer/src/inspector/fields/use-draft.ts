import { useEffect, useRef, useState } from 'react';

/** A number or text is written this long after the last key, or when the field is left. */
const PAUSE = 400;

export interface Draft {
  readonly text: string;
  type(text: string): void;
  /** Writes what was typed now. */
  settle(): void;
  /** Forgets what was typed. */
  drop(): void;
}

/** Text while it is typed. Half-typed text is kept here; only what has settled is written. */
export function useDraft(written: string, write: (text: string) => void): Draft {
  const [typed, setTyped] = useState<string>();
  const pending = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(write);
  latest.current = write;
  const flush = () => {
    clearTimeout(timer.current);
    const text = pending.current;
    pending.current = undefined;
    if (text !== undefined) latest.current(text);
  };
  useEffect(() => flush, []);
  return {
    text: typed ?? written,
    type: (text) => {
      setTyped(text);
      pending.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    settle: () => {
      flush();
      setTyped(undefined);
    },
    drop: () => {
      clearTimeout(timer.current);
      pending.current = undefined;
      setTyped(undefined);
    },
  };
}
