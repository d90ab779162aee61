import { describe, expect, it } from 'vitest';
import { inflate, intersects, sidePoint, type Box } from '../geometry.js';
import { crosses, segments } from './polyline.js';
import { routeWire, type Route } from './route.js';

const card = (x: number, y: number): Box => ({ x, y, width: 168, height: 52 });

function route(from: Box, to: Box, others: readonly Box[] = []): Route {
  const all = [from, to, ...others];
  return routeWire({
    from,
    to,
    lane: 0,
    obstacles: (area) => all.filter((box) => intersects(box, area)),
  });
}

function expectSound(found: Route, boxes: readonly Box[]): void {
  expect(found.points.length).toBeGreaterThan(1);
  for (const part of segments(found.points)) {
    expect(part.from.x === part.to.x || part.from.y === part.to.y).toBe(true);
    for (const box of boxes) expect(crosses(part, inflate(box, -1))).toBe(false);
  }
}

describe('routeWire', () => {
  it('is straight between cards in a row', () => {
    const found = route(card(0, 0), card(300, 0));
    expect(found.points).toEqual([
      { x: 168, y: 26 },
      { x: 300, y: 26 },
    ]);
  });

  it('has no kink between cards that stand nearly in a row, or in a column', () => {
    expect(route(card(0, 0), card(300, 4)).points).toEqual([
      { x: 168, y: 26 },
      { x: 300, y: 26 },
    ]);
    expect(route(card(0, 0), card(4, 200)).points).toEqual([
      { x: 84, y: 52 },
      { x: 84, y: 200 },
    ]);
    expect(route(card(0, 0), card(300, 40)).points).toHaveLength(4);
  });

  it('goes down between cards in a column', () => {
    const found = route(card(0, 0), card(0, 200));
    expect(found.points).toEqual([
      { x: 84, y: 52 },
      { x: 84, y: 200 },
    ]);
  });

  it('runs 16 straight out of the port before it turns', () => {
    const from = card(0, 0);
    const found = route(from, card(400, 300));
    expect(found.points[0]).toEqual(sidePoint(from, 'right'));
    expect((found.points[1]?.x ?? 0) - (found.points[0]?.x ?? 0)).toBeGreaterThanOrEqual(16);
  });

  it('goes around a card in its way', () => {
    const [from, wall, to] = [card(0, 0), card(300, 0), card(600, 0)];
    expectSound(route(from, to, [wall]), [from, wall, to]);
  });

  it('finds its way through a wall of cards', () => {
    const from = card(0, 0);
    const to = card(800, 20);
    const walls = [-200, -120, -40, 40, 120].map((y) => card(400, y));
    expectSound(route(from, to, walls), [from, to, ...walls]);
  });

  it('keeps clear of cards on a long way', () => {
    const cards = Array.from({ length: 60 }, (_, at) =>
      card((at % 12) * 260, Math.floor(at / 12) * 130),
    );
    const [from, to] = [cards[0], cards[11]];
    if (from === undefined || to === undefined) throw new Error('missing');
    expectSound(route(from, to, cards), cards);
  });

  it('never runs through a card on a grid, whichever two are joined', () => {
    const cards = Array.from({ length: 20 }, (_, at) =>
      card((at % 5) * 240, Math.floor(at / 5) * 108),
    );
    for (const from of cards) {
      for (const to of cards) {
        if (from !== to) expectSound(route(from, to, cards), cards);
      }
    }
  });

  it('gives the same way each time', () => {
    const cards = [card(0, 0), card(500, 90), card(260, 40), card(260, -40)];
    const [from, to] = [cards[0], cards[1]];
    if (from === undefined || to === undefined) throw new Error('missing');
    expect(route(from, to, cards)).toEqual(route(from, to, cards.toReversed()));
  });

  it('puts the label in the middle of the longest segment', () => {
    const { label } = route(card(0, 0), card(800, 0));
    expect(label).toEqual({ x: 484, y: 26 });
  });

  it('lies beside a wire between the same cards', () => {
    const input = { from: card(0, 0), to: card(300, 0), obstacles: () => [] };
    const above = routeWire({ ...input, lane: -0.5 });
    const below = routeWire({ ...input, lane: 0.5 });
    expect((below.points[0]?.y ?? 0) - (above.points[0]?.y ?? 0)).toBe(14);
  });

  it('keeps corners that were set by hand', () => {
    const bends = [
      { x: 220, y: 26 },
      { x: 220, y: 326 },
    ];
    const found = routeWire({
      from: card(0, 0),
      to: card(300, 300),
      lane: 0,
      bends,
      obstacles: () => [],
    });
    expect(found.points).toContainEqual(bends[0]);
    expect(found.points).toContainEqual(bends[1]);
  });
});
