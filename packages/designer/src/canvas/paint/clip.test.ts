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
    expect(visibleParts(points, view)).toEqual([{ points, passed: 0 }]);
  });

  it('cuts a long line near the view, and says how much of it was before', () => {
    const [part] = visibleParts(
      [
        { x: -10_000, y: 50 },
        { x: 10_000, y: 50 },
      ],
      view,
    );
    expect(part?.points).toEqual([
      { x: -40, y: 50 },
      { x: 140, y: 50 },
    ]);
    expect(part?.passed).toBe(9960);
  });

  it('measures rounded corners, also those that are not in view', () => {
    const [part] = visibleParts(
      [
        { x: -900, y: -900 },
        { x: 50, y: -900 },
        { x: 50, y: 80 },
      ],
      view,
    );
    expect(part?.points[0]).toEqual({ x: 50, y: -40 });
    expect(part?.passed).toBeCloseTo(950 - 20 + 5 * Math.PI + 860);
  });

  it('leaves the last corner before the view as round as it is', () => {
    const [part] = visibleParts(
      [
        { x: -900, y: 50 },
        { x: -38, y: 50 },
        { x: -38, y: 90 },
        { x: 60, y: 90 },
      ],
      view,
    );
    expect(part?.points[0]).toEqual({ x: -58, y: 50 });
  });

  it('has nothing for a line elsewhere, and two parts for one that leaves and returns', () => {
    expect(
      visibleParts(
        [
          { x: 0, y: 900 },
          { x: 90, y: 900 },
        ],
        view,
      ),
    ).toEqual([]);
    const away = [
      { x: 20, y: 50 },
      { x: 500, y: 50 },
      { x: 500, y: 70 },
      { x: 20, y: 70 },
    ];
    expect(visibleParts(away, view)).toHaveLength(2);
  });
});
