import type { OutlineItem } from '../canvas/outline.js';

/** What of an outline is in sight. */
export interface OutlineView {
  readonly items: readonly OutlineItem[];
  /** Ids of what is folded; a search opens all of it. */
  readonly folded: ReadonlySet<string>;
  readonly query: string;
  /** What an item is found by. */
  readonly wordsOf: (id: string) => string;
}

/** The rows of an outline: without what is folded, or what a search finds with what that stands in. */
export function rowsOf({ items, folded, query, wordsOf }: OutlineView): readonly OutlineItem[] {
  const text = query.trim().toLowerCase();
  return text === '' ? unfolded(items, folded) : found(items, text, wordsOf);
}

function unfolded(
  items: readonly OutlineItem[],
  folded: ReadonlySet<string>,
): readonly OutlineItem[] {
  if (folded.size === 0) return items;
  let hiddenBelow = Infinity;
  return items.filter(({ id, level }) => {
    if (level > hiddenBelow) return false;
    hiddenBelow = folded.has(id) ? level : Infinity;
    return true;
  });
}

function found(
  items: readonly OutlineItem[],
  text: string,
  wordsOf: (id: string) => string,
): readonly OutlineItem[] {
  const kept = new Set<string>();
  for (const { id, parent } of items.toReversed()) {
    if (!kept.has(id) && !wordsOf(id).toLowerCase().includes(text)) continue;
    kept.add(id);
    if (parent !== undefined) kept.add(parent);
  }
  return items.filter(({ id }) => kept.has(id));
}

/** The outline without the folds that hide an item. */
export function opened(
  items: readonly OutlineItem[],
  folded: ReadonlySet<string>,
  id: string,
): ReadonlySet<string> {
  if (folded.size === 0) return folded;
  const parents = new Map(items.map((item) => [item.id, item.parent]));
  const next = new Set(folded);
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) next.delete(at);
  return next.size === folded.size ? folded : next;
}

/** What a key does in the outline: another row, or a fold. */
export type OutlineMove =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'fold' | 'unfold'; readonly id: string };

export interface OutlinePlace {
  readonly rows: readonly OutlineItem[];
  readonly at: number;
  readonly folded: ReadonlySet<string>;
  /** How many rows are in sight. */
  readonly page: number;
}

/** Keys as in any tree: ARIA's pattern. */
export function moveBy(key: string, place: OutlinePlace): OutlineMove | undefined {
  const { rows, at, page } = place;
  const last = rows.length - 1;
  const go = (to: number): OutlineMove => ({ kind: 'go', to: Math.min(last, Math.max(0, to)) });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + page);
    case 'PageUp':
      return go(at - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'ArrowRight':
      return inwards(place);
    case 'ArrowLeft':
      return outwards(place);
    default:
      return undefined;
  }
}

function inwards({ rows, at, folded }: OutlinePlace): OutlineMove {
  const row = rows[at];
  if (row?.hasInner !== true) return { kind: 'go', to: at };
  return folded.has(row.id) ? { kind: 'unfold', id: row.id } : { kind: 'go', to: at + 1 };
}

function outwards({ rows, at, folded }: OutlinePlace): OutlineMove {
  const row = rows[at];
  if (row?.hasInner === true && !folded.has(row.id)) return { kind: 'fold', id: row.id };
  const parent = rows.findIndex(({ id }) => id === row?.parent);
  return { kind: 'go', to: parent < 0 ? at : parent };
}
