import { useEffect, useState, type RefObject } from 'react';
import { useSession } from '../state/session-context.js';

interface Settled {
  readonly selection: ReadonlySet<string>;
  /** Whether something else has been selected since. */
  readonly isBehind: boolean;
}

/**
 * The selection once the canvas shows it: a click is answered before all fields of what was clicked are made.
 * Where somebody works in the panel, it follows at once.
 */
export function useSettledSelection(panel: RefObject<HTMLElement | null>): Settled {
  const selection = useSession((state) => state.selection);
  const [settled, setSettled] = useState(selection);
  const hasFocus = panel.current?.contains(document.activeElement) === true;
  const isBehind = selection !== settled;
  useEffect(() => {
    if (!isBehind) return undefined;
    let waiting = 0;
    const frame = requestAnimationFrame(() => {
      waiting = window.setTimeout(() => setSettled(selection));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(waiting);
    };
  }, [selection, isBehind]);
  if (isBehind && hasFocus) {
    setSettled(selection);
    return { selection, isBehind: false };
  }
  return { selection: settled, isBehind };
}
