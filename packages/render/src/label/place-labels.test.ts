import { describe, expect, it } from 'vitest';
import { inflate, intersects, type Box, type Point } from '../geometry.js';
import { crosses, segments } from '../route/polyline.js';
import { labelSizes } from './label-size.js';
import { placeLabels, type Labelled } from './place-labels.js';

const sizes = (label: string): Labelled['sizes'] =>
  labelSizes({ label, access: undefined, glyph: undefined }, false);

const line = (...corners: readonly (readonly [number, number])[]): readonly Point[] =>
  corners.map(([x, y]) => ({ x, y }));

const place = (wires: readonly Labelled[], cards: readonly Box[] = []) =>
  placeLabels({
    wires,
    scale: 1,
    obstacles: (area) => cards.filter((card) => intersects(card, area)),
  });

describe('placeLabels', () => {
  it('stands in the middle of a lone wire, less the room of its end', () => {
    const found = place([{ id: 'a', points: line([0, 0], [200, 0]), sizes: sizes('/orders') }]);
    expect(found.get('a')).toMatchObject({ at: { x: 97, y: 0 }, text: '/orders' });
  });

  it('stands on the part of a wire that is its own', () => {
    const trunk = [
      { id: 'up', points: line([0, 0], [20, 0], [20, -300], [200, -300]), sizes: sizes('GET /a') },
      { id: 'down', points: line([0, 0], [20, 0], [20, 300], [200, 300]), sizes: sizes('GET /b') },
      { id: 'far', points: line([0, 0], [20, 0], [20, 500], [200, 500]), sizes: sizes('GET /c') },
    ];
    const found = place(trunk);
    for (const { id, points } of trunk) {
      const box = found.get(id)?.box;
      expect(box).toBeDefined();
      if (box === undefined) continue;
      expect(segments(points).some((part) => crosses(part, box))).toBe(true);
      const others = trunk.filter((other) => other.id !== id).flatMap((o) => segments(o.points));
      expect(others.some((part) => crosses(part, box))).toBe(false);
    }
  });

  it('keeps off cards, and off other labels', () => {
    const card = { x: 60, y: -26, width: 80, height: 52 };
    const wires = [
      { id: 'a', points: line([0, 0], [400, 0]), sizes: sizes('/orders') },
      { id: 'b', points: line([230, -200], [230, 190]), sizes: sizes('/carts') },
    ];
    const boxes = [...place(wires, [card]).values()].map(({ box }) => box);
    expect(boxes).toHaveLength(2);
    expect(boxes.some((box) => intersects(inflate(box, 1), card))).toBe(false);
    const [a, b] = boxes;
    expect(a !== undefined && b !== undefined && intersects(a, b)).toBe(false);
  });

  it('shortens a label in its middle where the wire is short, and leaves out what cannot fit', () => {
    const points = line([0, 0], [90, 0]);
    const text = place([{ id: 'a', points, sizes: sizes('DELETE /items/{id}') }]).get('a')?.text;
    expect(text).toMatch(/^D.*….*\}$/u);
    const none = line([0, 0], [20, 0]);
    expect(place([{ id: 'a', points: none, sizes: sizes('DELETE /items/{id}') }]).size).toBe(0);
  });
});
