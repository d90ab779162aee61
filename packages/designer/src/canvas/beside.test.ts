import { intersects } from '@archivolt/render';
import { describe, expect, it } from 'vitest';
import { placeBeside, placeClear } from './beside.js';

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

describe('placeClear', () => {
  const wanted = { x: 300, y: 200 };
  const card = (x: number, y: number) => ({ x, y, width: 168, height: 52 });

  it('stays where nothing is hidden', () => {
    expect(placeClear({ wanted, size, canvas, avoid: [card(0, 0)] })).toEqual(wanted);
  });

  it('goes to the nearest place that hides no card', () => {
    const avoid = [card(280, 240), card(280, 330), card(40, 240)];
    const at = placeClear({ wanted, size, canvas, avoid });
    for (const box of avoid) expect(intersects(box, { ...at, ...size })).toBe(false);
    expect(Math.hypot(at.x - wanted.x, at.y - wanted.y)).toBeLessThan(200);
  });

  it('hides as little as it can where cards are everywhere', () => {
    const avoid = Array.from({ length: 30 }, (_, at) =>
      card((at % 5) * 180, Math.floor(at / 5) * 110),
    );
    const hidden = (at: typeof wanted) =>
      avoid.filter((box) => intersects(box, { ...at, ...size })).length;
    expect(hidden(placeClear({ wanted, size, canvas, avoid }))).toBeLessThanOrEqual(hidden(wanted));
  });
});
