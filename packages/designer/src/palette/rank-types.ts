interface TypeEntry {
  readonly type: string;
  readonly summary: string;
}

/** The types that hold every word of the query, those that name it before those that speak of it. */
export function rankTypes(types: readonly TypeEntry[], query: string): readonly TypeEntry[] {
  const words = query
    .toLowerCase()
    .split(/[\s:]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return types;
  return types
    .map((entry) => ({ entry, rank: rankOf(entry, words) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry);
}

function rankOf({ type, summary }: TypeEntry, words: readonly string[]): number {
  const name = type.toLowerCase();
  const last = name.slice(name.lastIndexOf(':') + 1);
  let rank = 0;
  for (const word of words) {
    if (last === word) rank += 8;
    else if (last.startsWith(word)) rank += 4;
    else if (name.includes(word)) rank += 2;
    else if (summary.toLowerCase().includes(word)) rank += 0.5;
    else return 0;
  }
  return rank;
}
