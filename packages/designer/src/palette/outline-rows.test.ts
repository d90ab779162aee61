import { describe, expect, it } from 'vitest';
import type { OutlineItem } from '../canvas/outline.js';
import { moveBy, opened, rowsOf } from './outline-rows.js';

function item(id: string, level: number, parent?: string, hasInner = false): OutlineItem {
  return { id, kind: 'node', level, parent, hasInner, at: 1, of: 1 };
}

const items = [
  item('vpc', 1, undefined, true),
  item('fn', 2, 'vpc', true),
  item('writes', 3, 'fn'),
  item('db', 2, 'vpc'),
  item('queue', 1),
];
const wordsOf = (id: string) => `${id.toUpperCase()}, something`;
const ids = (folded: readonly string[], query = '') =>
  rowsOf({ items, folded: new Set(folded), query, wordsOf }).map(({ id }) => id);

describe('rowsOf', () => {
  it('leaves out what is folded, at any depth', () => {
    expect(ids(['fn'])).toEqual(['vpc', 'fn', 'db', 'queue']);
    expect(ids(['vpc', 'fn'])).toEqual(['vpc', 'queue']);
  });

  it('finds by words, with what the finds stand in, folded or not', () => {
    expect(ids(['vpc'], ' Writes ')).toEqual(['vpc', 'fn', 'writes']);
    expect(ids([], 'nowhere')).toEqual([]);
  });
});

it('what is selected opens what it stands in, and nothing else', () => {
  const folded = new Set(['vpc', 'fn', 'queue']);
  expect(opened(items, folded, 'writes')).toEqual(new Set(['queue']));
  expect(opened(items, folded, 'vpc')).toBe(folded);
});

describe('moveBy', () => {
  const move = (key: string, at: number, folded: readonly string[] = []) =>
    moveBy(key, { rows: items, at, folded: new Set(folded), page: 3 });

  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowUp', 0, 0],
    ['End', 1, 4],
    ['Home', 3, 0],
    ['PageDown', 2, 4],
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 4, 4],
  ])('%s from row %i goes to row %i', (key, at, to) => {
    expect(move(key, at)).toEqual({ kind: 'go', to });
  });

  it('folds and opens a row that holds something', () => {
    expect(move('ArrowLeft', 1)).toEqual({ kind: 'fold', id: 'fn' });
    expect(move('ArrowRight', 1, ['fn'])).toEqual({ kind: 'unfold', id: 'fn' });
    expect(move('x', 1)).toBeUndefined();
  });
});
