import { describe, expect, it } from 'vitest';
import { uncovered } from './scroll.js';

const SIZE = { width: 1000, height: 600 };
const BEFORE = { x: 10.25, y: 20, scale: 1 };

describe('a painting that moves', () => {
  it('leaves strips at the sides that it moves away from, which do not overlap', () => {
    const moved = uncovered(BEFORE, { x: 40.25, y: 8, scale: 1 }, SIZE);
    expect(moved?.by).toEqual({ x: 30, y: -12 });
    expect(moved?.areas).toEqual([
      { x: 0, y: 588, width: 1000, height: 12 },
      { x: 0, y: 0, width: 30, height: 588 },
    ]);
    const other = uncovered(BEFORE, { x: -9.75, y: 25, scale: 1 }, SIZE);
    expect(other?.areas).toEqual([
      { x: 0, y: 0, width: 1000, height: 5 },
      { x: 980, y: 5, width: 20, height: 595 },
    ]);
  });

  it('moves by whole pixels, and never strays further than half of one', () => {
    let place = BEFORE;
    for (let step = 1; step <= 50; step += 1) {
      const wanted = { x: 10.25 + step * 0.4, y: 20 - step * 1.3, scale: 1 };
      place = uncovered(place, wanted, SIZE)?.place ?? place;
      expect(Math.abs(place.x - wanted.x)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(place.y - wanted.y)).toBeLessThanOrEqual(0.5);
    }
  });

  it('is painted anew after a zoom or a leap, and needs nothing when it stands still', () => {
    expect(uncovered(undefined, BEFORE, SIZE)).toBeUndefined();
    expect(uncovered(BEFORE, { ...BEFORE, scale: 1.1 }, SIZE)).toBeUndefined();
    expect(uncovered(BEFORE, { ...BEFORE, x: 600 }, SIZE)).toBeUndefined();
    expect(uncovered(BEFORE, BEFORE, SIZE)?.areas).toEqual([]);
  });
});
