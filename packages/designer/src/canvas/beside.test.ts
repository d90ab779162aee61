import { intersects } from '@archivolt/render';
import { describe, expect, it } from 'vitest';
import { placeBeside } from './beside.js';

const canvas = { width: 900, height: 700 };
const size = { width: 288, height: 260 };

describe('placeBeside', () => {
  it.each([
    ['in the middle', { x: 300, y: 300 }],
    ['at the right', { x: 720, y: 300 }],
    ['in the lower right corner', { x: 725, y: 640 }],
    ['in the upper left corner', { x: 4, y: 4 }],
    ['at the foot', { x: 300, y: 640 }],
  ])('never covers its target %s, and stays on the canvas', (_, at) => {
    const target = { ...at, width: 168, height: 52 };
    const place = placeBeside({ target, size, canvas });
    expect(intersects({ ...place, ...size }, target)).toBe(false);
    expect(place.x).toBeGreaterThanOrEqual(0);
    expect(place.y).toBeGreaterThanOrEqual(0);
    expect(place.x + size.width).toBeLessThanOrEqual(canvas.width);
    expect(place.y + size.height).toBeLessThanOrEqual(canvas.height);
  });

  it('goes to the side where less is hidden', () => {
    const target = { x: 350, y: 300, width: 168, height: 52 };
    const place = placeBeside({
      target,
      size,
      canvas,
      avoid: [{ x: 600, y: 310, width: 168, height: 52 }],
    });
    expect(place.x).toBeLessThan(target.x);
  });
});
