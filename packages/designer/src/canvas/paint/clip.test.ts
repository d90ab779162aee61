import { describe, expect, it } from 'vitest';
import { visibleParts } from './clip.js';

const view = { x: 0, y: 0, width: 100, height: 100 };

describe('visibleParts', () => {
  it('takes a whole line that is in view as it is', () => {
    const points = [
      { x: 10, y: 10 },
      { x: 50, y: 10 },
      { x: 50, y: 80 },
    ];
    expect(visibleParts(points, view, 11)).toEqual([points]);
  });

  it('cuts a long line near the view, whole dashes from its start', () => {
    const [part] = visibleParts(
      [
        { x: -10_000, y: 50 },
        { x: 10_000, y: 50 },
      ],
      view,
      11,
    );
    const start = part?.[0]?.x ?? 0;
    expect(start).toBeGreaterThan(-60);
    expect(start).toBeLessThanOrEqual(-40);
    expect((start + 10_000) % 11).toBe(0);
    expect(part?.[1]).toEqual({ x: 140, y: 50 });
  });

  it('has nothing for a line elsewhere, and two parts for one that leaves and returns', () => {
    expect(
      visibleParts(
        [
          { x: 0, y: 900 },
          { x: 90, y: 900 },
        ],
        view,
        0,
      ),
    ).toEqual([]);
    const away = [
      { x: 20, y: 50 },
      { x: 500, y: 50 },
      { x: 500, y: 70 },
      { x: 20, y: 70 },
    ];
    expect(visibleParts(away, view, 0)).toHaveLength(2);
  });
});
