import type { EditCall } from '@archivolt/model';
import {
  hullAround,
  inflate,
  inside,
  intersects,
  union,
  type Box,
  type Point,
  type Scene,
  type SceneContainer,
} from '@archivolt/render';

interface Growth {
  readonly before: Scene;
  readonly after: Scene;
  /** What the edit itself put somewhere, or is locked: it is not pushed. */
  readonly fixed: ReadonlySet<string>;
}

interface Pushing extends Growth {
  /** Where things stand by now. */
  readonly boxes: Map<string, Box>;
  readonly pushed: Set<string>;
}

/** Nearer than this a frame covers its neighbour. */
const NEAR = 12;
/** Between a frame and what it pushed aside. */
const GAP = 28;

/**
 * What a frame that grew would cover goes aside, and what that would cover after it: in the
 * direction in which it stood from the frame, inside the frame around both.
 */
export function makeRoom(growth: Growth): readonly EditCall[] {
  const { after } = growth;
  const items = [...after.nodes, ...after.containers, ...after.notes];
  const pushing: Pushing = {
    ...growth,
    boxes: new Map(items.map(([id, { x, y, width, height }]) => [id, { x, y, width, height }])),
    pushed: new Set(),
  };
  for (const zone of [...after.containers.values()].toReversed()) clearAround(pushing, zone);
  const positions = Object.fromEntries(
    [...pushing.pushed].flatMap((id) => {
      const box = pushing.boxes.get(id);
      return box === undefined ? [] : [[id, { x: box.x, y: box.y }] as const];
    }),
  );
  if (pushing.pushed.size === 0) return [];
  return [{ edit: 'node.move', args: { positions } }, ...bendsAlong(pushing)];
}

function clearAround(pushing: Pushing, zone: SceneContainer): void {
  const { before, boxes } = pushing;
  const old = before.containers.get(zone.id);
  const now = boxes.get(zone.id);
  if (old === undefined || now === undefined || zone.isFolded) return;
  const inner = union(zone.members.flatMap((id) => boxes.get(id) ?? []));
  const box = inner === undefined ? now : (union([now, hullAround(zone.zone, inner)]) ?? now);
  boxes.set(zone.id, box);
  pushFrom(pushing, { id: zone.id, was: old, box });
}

interface Pusher {
  readonly id: string;
  readonly was: Box;
  readonly box: Box;
  readonly towards?: Side;
}

/** Pushes what a box covers that it did not cover before. */
function pushFrom(pushing: Pushing, { id, was, box, towards }: Pusher): void {
  const { boxes, fixed } = pushing;
  for (const other of beside(pushing.after, id)) {
    const there = boxes.get(other);
    if (there === undefined || fixed.has(other)) continue;
    const isNew = !intersects(inflate(was, NEAR), there) && intersects(inflate(box, NEAR), there);
    if (!isNew) continue;
    const side = towards ?? nearestSide(was, box, there);
    shift(pushing, other, awayBy(side, box, there));
    const moved = boxes.get(other) ?? there;
    pushFrom(pushing, { id: other, was: there, box: moved, towards: side });
  }
}

/** What lies in the same frame as an item: notes lie in none. */
function beside({ nodes, containers, notes }: Scene, id: string): readonly string[] {
  const own = (nodes.get(id) ?? containers.get(id))?.container;
  const same = [...nodes.values(), ...containers.values()].filter(
    (it) => it.container === own && it.id !== id,
  );
  return [...same.map((it) => it.id), ...(own === undefined ? notes.keys() : [])];
}

function shift({ after, boxes, pushed }: Pushing, root: string, by: Point): void {
  for (const id of [root, ...inside(after, root)]) {
    const box = boxes.get(id);
    if (box === undefined) continue;
    boxes.set(id, { ...box, x: box.x + by.x, y: box.y + by.y });
    pushed.add(id);
  }
}

type Side = 'right' | 'below' | 'left' | 'above';

/** How far a box must go that way to be clear of another. */
function awayBy(side: Side, from: Box, box: Box): Point {
  switch (side) {
    case 'right':
      return { x: from.x + from.width + GAP - box.x, y: 0 };
    case 'below':
      return { x: 0, y: from.y + from.height + GAP - box.y };
    case 'left':
      return { x: from.x - GAP - box.width - box.x, y: 0 };
    case 'above':
      return { x: 0, y: from.y - GAP - box.height - box.y };
  }
}

/** Of the sides on which a box stood from another, the one on which it is clear soonest. */
function nearestSide(was: Box, now: Box, box: Box): Side {
  const sides: readonly (readonly [Side, boolean])[] = [
    ['right', box.x >= was.x + was.width],
    ['below', box.y >= was.y + was.height],
    ['left', box.x + box.width <= was.x],
    ['above', box.y + box.height <= was.y],
  ];
  const away = ([side]: readonly [Side, boolean]): number => {
    const { x, y } = awayBy(side, now, box);
    return Math.abs(x) + Math.abs(y);
  };
  const [best] = sides.filter(([, stood]) => stood).toSorted((a, b) => away(a) - away(b));
  return best?.[0] ?? 'below';
}

/** Corners set by hand go along where both ends of their wire do. */
function bendsAlong({ after, boxes, pushed }: Pushing): readonly EditCall[] {
  return [...after.wires.values()].flatMap(({ id, from, to, bends }) => {
    const [was, now] = [after.nodes.get(from), boxes.get(from)];
    const isAlong = was !== undefined && now !== undefined && pushed.has(from) && pushed.has(to);
    if (bends === undefined || !isAlong) return [];
    const moved = bends.map(({ x, y }) => [x + now.x - was.x, y + now.y - was.y]);
    return [{ edit: 'edge.bend', args: { edgeId: id, bends: moved } }];
  });
}
