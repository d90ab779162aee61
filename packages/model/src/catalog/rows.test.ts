import { expect, it } from 'vitest';
import { catalog } from './catalog.js';

const ROWS = { S: 40, C: 31, V: 64, G: 12 };

/** Rows that nothing in the catalog answers to by their id yet. C30 is the refusal (V49), C31 the walk. */
const ABSENT = new Set(
  `S3 S9 S10 S11 S21 S23 S24 S25 S26 S28 S29 S30 S33 S34 S35 S36
   C8 C9 C10 C13 C15 C17 C18 C28 C30 C31
   V4 V11 V12 V13 V14 V20 V21 V23 V24 V25 V27 V33 V61 G6`.split(/\s+/),
);

/** Every `row` that a definition names, its variants and guidance included. */
function rowsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'row' && typeof item === 'string' ? [item] : rowsIn(item, depth + 1),
  );
}

it('answers to each row of the domain page', () => {
  const { services, connections, rules } = catalog;
  const found = new Set([services, connections, rules].flatMap((list) => rowsIn(list, 0)));
  const wanted = Object.entries(ROWS).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
  );
  expect(wanted.filter((row) => !found.has(row) && !ABSENT.has(row))).toEqual([]);
});
