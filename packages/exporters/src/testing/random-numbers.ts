/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of some. */
export function oneOf<T>(items: readonly T[], next: () => number): T | undefined {
  return items[Math.floor(next() * items.length)];
}

/** The same items in an order of chance. */
export function shuffled<T>(items: readonly T[], next: () => number): readonly T[] {
  const keyed = items.map((item) => [next(), item] as const);
  return keyed.toSorted(([a], [b]) => a - b).map(([, item]) => item);
}
