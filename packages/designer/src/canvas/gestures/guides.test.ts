import { describe, expect, it } from 'vitest';
import { align } from './guides.js';

const box = (x: number, y: number) => ({ x, y, width: 168, height: 52 });

describe('align', () => {
  it('pulls a box that is nearly level onto the line, and shows it', () => {
    const { by, guides } = align(box(300, 3), [box(0, 0)], 5);
    expect(by).toEqual({ x: 0, y: -3 });
    expect(guides).toHaveLength(1);
    expect(guides[0]?.from.y).toBe(guides[0]?.to.y);
  });

  it('leaves alone what is further off', () => {
    expect(align(box(300, 9), [box(0, 0)], 5)).toEqual({ by: { x: 0, y: 0 }, guides: [] });
  });
});
