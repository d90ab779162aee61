import { describe, expect, it } from 'vitest';
import { createSpatialIndex } from './spatial-index.js';

describe('createSpatialIndex', () => {
  it('finds boxes over several cells once, and follows moves', () => {
    const index = createSpatialIndex(100);
    index.set('wide', { x: -150, y: 10, width: 500, height: 20 });
    index.set('far', { x: 900, y: 900, width: 10, height: 10 });
    expect(index.within({ x: -200, y: 0, width: 600, height: 50 })).toEqual(['wide']);
    expect(index.at({ x: -120, y: 20 })).toEqual(['wide']);
    index.set('wide', { x: 800, y: 800, width: 20, height: 20 });
    expect(index.at({ x: -120, y: 20 })).toEqual([]);
    expect(index.at({ x: 810, y: 810 })).toEqual(['wide']);
    index.remove('wide');
    expect(index.at({ x: 810, y: 810 })).toEqual([]);
    expect(index.size).toBe(1);
  });
});
