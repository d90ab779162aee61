import { useLayoutEffect, useState, type RefObject, type UIEvent } from 'react';

/** Height of a row, as `--h-row` has it. */
export const ROW = 28;
/** Rows that stand ready above and below. */
const SPARE = 8;

export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /** Rows that fit into the list. */
  readonly page: number;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
}

/** Which rows of a long list are near what is seen. */
export function useRowWindow(list: RefObject<HTMLElement | null>): RowWindow {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const measure = (): void => setHeight(element.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [list]);
  return {
    from: Math.max(0, Math.floor(top / ROW) - SPARE),
    to: Math.ceil((top + height) / ROW) + SPARE,
    page: Math.max(1, Math.floor(height / ROW) - 1),
    onScroll: ({ currentTarget }) => setTop(currentTarget.scrollTop),
  };
}

/** Scrolls as far as it must to show a row. */
export function scrollToRow(list: HTMLElement, row: number): void {
  const [start, end] = [row * ROW, (row + 1) * ROW];
  if (start < list.scrollTop) list.scrollTop = start;
  else if (end > list.scrollTop + list.clientHeight) list.scrollTop = end - list.clientHeight;
}
