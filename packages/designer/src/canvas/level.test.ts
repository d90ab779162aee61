import { describe, expect, it } from 'vitest';
import { levelAt } from './level.js';

describe('levelAt', () => {
  it('has four steps', () => {
    expect([1, 0.6, 0.3, 0.1].map((zoom) => levelAt(zoom))).toEqual([
      'full',
      'names',
      'icons',
      'map',
    ]);
  });

  it('does not flicker at a step: it takes two points more to leave than to stay', () => {
    expect(levelAt(0.84, 'full')).toBe('full');
    expect(levelAt(0.82, 'full')).toBe('names');
    expect(levelAt(0.86, 'names')).toBe('names');
    expect(levelAt(0.88, 'names')).toBe('full');
    expect(levelAt(0.1, 'full')).toBe('map');
  });
});
