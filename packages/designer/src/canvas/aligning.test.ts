import { describe, expect, test } from 'vitest';
import { aligned, distributed } from './aligning.js';

const box = (x: number, y: number, width = 168, height = 52) => ({ x, y, width, height });

describe('aligning and distributing', () => {
  const boxes = new Map([
    ['a', box(0, 0)],
    ['b', box(40, 100, 100, 80)],
    ['c', box(300, 20)],
  ]);

  test.each([
    ['left', { a: 0, b: 0, c: 0 }],
    ['right', { a: 300, b: 368, c: 300 }],
    ['centre', { a: 150, b: 184, c: 150 }],
  ] as const)('%s', (edge, xs) => {
    const places = aligned(boxes, edge);
    expect(Object.fromEntries([...places].map(([id, { x }]) => [id, x]))).toEqual(xs);
    expect(places.get('b')?.y).toBe(100);
  });

  test.each([
    ['top', { a: 0, b: 0, c: 0 }],
    ['bottom', { a: 128, b: 100, c: 128 }],
    ['middle', { a: 64, b: 50, c: 64 }],
  ] as const)('%s', (edge, ys) => {
    const places = aligned(boxes, edge);
    expect(Object.fromEntries([...places].map(([id, { y }]) => [id, y]))).toEqual(ys);
  });

  test('gaps become alike, and the outermost stay', () => {
    const row = new Map([
      ['a', box(0, 0, 100)],
      ['b', box(110, 0, 100)],
      ['c', box(400, 0, 100)],
    ]);
    expect(distributed(row, 'x').get('b')).toEqual({ x: 200, y: 0 });
    expect(distributed(row, 'x').get('a')).toEqual({ x: 0, y: 0 });
    expect(distributed(row, 'x').get('c')).toEqual({ x: 400, y: 0 });
  });

  test('two cannot be distributed', () => {
    expect(distributed(new Map([...boxes].slice(0, 2)), 'y').size).toBe(0);
  });
});
