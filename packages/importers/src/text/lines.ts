/** Finds line and column of offsets in one text. */
export interface Lines {
  placeOf(offset: number): { readonly line: number; readonly column: number };
}

/** `indents`: columns by which lines were moved right before reading. */
export function linesOf(text: string, indents: ReadonlyMap<number, number> = new Map()): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    placeOf(offset) {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const column = offset - (starts[low] ?? 0) + 1 - (indents.get(low + 1) ?? 0);
      return { line: low + 1, column: Math.max(1, column) };
    },
  };
}
