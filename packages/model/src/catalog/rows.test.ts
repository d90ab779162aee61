import { expect, it } from 'vitest';
import { catalog } from './catalog.js';

const ROWS = { S: 40, C: 31, V: 64, G: 12 };

/** C30 is the refusal (V49). */
const ABSENT = ['C30'];

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
  expect(wanted.filter((row) => !found.has(row))).toEqual(ABSENT);
});
