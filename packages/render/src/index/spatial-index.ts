import { intersects, type Box, type Point } from '../geometry.js';

/** Boxes by place: painting, hit testing, drop targets and wires all ask it. */
export interface SpatialIndex {
  /** Ids of boxes that touch an area. */
  within(area: Box): readonly string[];
  boxesWithin(area: Box): readonly Box[];
  /** Ids of boxes that hold a point, `slack` around them. */
  at(point: Point, slack?: number): readonly string[];
  box(id: string): Box | undefined;
  set(id: string, box: Box): void;
  remove(id: string): void;
  ids(): Iterable<string>;
  readonly size: number;
}

/** Cells so far apart share a key: what is in them is asked where it is. */
const ROWS = 65_536;

/** A grid of square cells. Boxes are about a cell large, so each is in few. */
export function createSpatialIndex(cell = 256): SpatialIndex {
  const cells = new Map<number, Set<string>>();
  const boxes = new Map<string, Box>();
  const visit = (box: Box, act: (key: number) => void): void => {
    const right = Math.floor((box.x + box.width) / cell);
    const bottom = Math.floor((box.y + box.height) / cell);
    for (let column = Math.floor(box.x / cell); column <= right; column += 1) {
      for (let row = Math.floor(box.y / cell); row <= bottom; row += 1) act(column * ROWS + row);
    }
  };
  const remove = (id: string): void => {
    const box = boxes.get(id);
    if (box === undefined) return;
    boxes.delete(id);
    visit(box, (key) => cells.get(key)?.delete(id));
  };
  const within = (area: Box): readonly string[] => {
    const found = new Set<string>();
    if ((area.width * area.height) / (cell * cell) > boxes.size) {
      for (const [id, box] of boxes) if (intersects(box, area)) found.add(id);
      return [...found];
    }
    visit(area, (key) => {
      for (const id of cells.get(key) ?? []) {
        const box = boxes.get(id);
        if (box !== undefined && intersects(box, area)) found.add(id);
      }
    });
    return [...found];
  };
  return {
    within,
    boxesWithin: (area) => within(area).flatMap((id) => boxes.get(id) ?? []),
    at: ({ x, y }, slack = 0) => {
      const reach = Math.max(slack, 0.01);
      return within({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });
    },
    box: (id) => boxes.get(id),
    set: (id, box) => {
      remove(id);
      boxes.set(id, box);
      visit(box, (key) => {
        const known = cells.get(key);
        if (known === undefined) cells.set(key, new Set([id]));
        else known.add(id);
      });
    },
    remove,
    ids: () => [...boxes.keys()],
    get size() {
      return boxes.size;
    },
  };
}
