import { expect, test } from 'vitest';
import { widened, zoomed } from './zoom.js';

const SIZE = { width: 1000, height: 800 };

/** Where a place is after a zoom around a point of the view. */
function around(at: { x: number; y: number; scale: number }, [x, y]: [number, number], by: number) {
  return { x: x + (at.x - x) * by, y: y + (at.y - y) * by, scale: at.scale * by };
}

test('a painting is shown larger around the pointer, until that would be seen', () => {
  const at = { x: 30, y: -20, scale: 0.5 };
  expect(zoomed(at, around(at, [200, 100], 1.1), SIZE)).toMatchObject({
    by: 1.1,
    x: expect.closeTo(-20),
    y: expect.closeTo(-10),
  });
  expect(zoomed(at, around(at, [200, 100], 1.3), SIZE)).toBeUndefined();
});

test('a painting that does not cover the view is not shown', () => {
  const at = { x: 30, y: -20, scale: 0.5 };
  expect(zoomed(at, around(at, [200, 100], 0.98), SIZE)).toBeUndefined();
  expect(zoomed(at, around(at, [-50, 100], 1.1), SIZE)).toBeUndefined();
  expect(zoomed(undefined, at, SIZE)).toBeUndefined();
});

test('on the way out more is painted than is seen, and it covers the view all the way', () => {
  const at = { x: 30, y: -20, scale: 0.5 };
  const first = around(at, [200, 100], 0.97);
  const painted = widened(at, first);
  expect(painted.scale).toBeLessThan(first.scale);
  expect(zoomed(painted, first, SIZE)?.by).toBeCloseTo(1.2);
  for (const by of [0.94, 0.9, 0.85]) {
    expect(zoomed(painted, around(at, [200, 100], by), SIZE)).toBeDefined();
  }
});

test('on the way in, and after a leap, what is wanted is painted', () => {
  const at = { x: 30, y: -20, scale: 0.5 };
  const near = around(at, [200, 100], 1.1);
  const far = around(at, [200, 100], 0.3);
  expect(widened(at, near)).toBe(near);
  expect(widened(at, far)).toBe(far);
});
