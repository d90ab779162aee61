import type { Value } from '@archivolt/model';
import { canonical } from '../value/walk.js';

/** What a value was, and what it is. */
export interface Change {
  readonly before: Value;
  readonly after: Value;
}

/** What became of an item of a list: where it was, where it is. One is missing for what came or went. */
export interface Pairing {
  readonly before?: number;
  readonly after?: number;
}

/** Pairs the items of two lists: equal ones by a longest common subsequence, those between them in order. */
export function align(before: readonly Value[], after: readonly Value[]): readonly Pairing[] {
  const [was, is] = [before.map(canonical), after.map(canonical)];
  const lengths = commonLengths(was, is);
  const length = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const pairs: Pairing[] = [];
  const [gone, come]: [number[], number[]] = [[], []];
  const settle = () => {
    const count = Math.max(gone.length, come.length);
    for (let at = 0; at < count; at += 1) pairs.push(pairing(gone[at], come[at]));
    gone.length = 0;
    come.length = 0;
  };
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && was[i] === is[j]) {
      settle();
      pairs.push({ before: i, after: j });
      i += 1;
      j += 1;
    } else if (j >= is.length || (i < was.length && length(i + 1, j) >= length(i, j + 1))) {
      gone.push(i);
      i += 1;
    } else {
      come.push(j);
      j += 1;
    }
  }
  settle();
  return pairs;
}

function pairing(before: number | undefined, after: number | undefined): Pairing {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** How many items are common from each pair of places on. */
function commonLengths(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly number[])[] {
  const rows = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [row, below] = [rows[i] ?? [], rows[i + 1] ?? []];
      const isSame = before[i] === after[j];
      row[j] = isSame ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}
