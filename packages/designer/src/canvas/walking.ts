import { boxAt, centre, isHidden, type Point, type SceneNode } from '@archivolt/render';
import type { Stage } from './stage.js';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The node that a hand would go to next in a direction: near, and not far off to the side. */
export function nearestTowards(
  stage: Stage,
  from: string | undefined,
  direction: Direction,
): string | undefined {
  const scene = stage.scene();
  const start = from === undefined ? undefined : boxAt(scene, from);
  if (start === undefined) return firstInReading(stage);
  const origin = centre(start);
  let best: string | undefined;
  let least = Infinity;
  for (const node of shown(stage)) {
    const { ahead, aside } = offsets(origin, centre(node), direction);
    if (node.id === from || ahead < 8) continue;
    const cost = ahead + 2.2 * aside;
    if (cost >= least) continue;
    least = cost;
    best = node.id;
  }
  return best;
}

function offsets(from: Point, to: Point, direction: Direction): { ahead: number; aside: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  switch (direction) {
    case 'left':
      return { ahead: -dx, aside: Math.abs(dy) };
    case 'right':
      return { ahead: dx, aside: Math.abs(dy) };
    case 'up':
      return { ahead: -dy, aside: Math.abs(dx) };
    case 'down':
      return { ahead: dy, aside: Math.abs(dx) };
  }
}

function shown(stage: Stage): readonly SceneNode[] {
  const scene = stage.scene();
  return [...scene.nodes.values()].filter((node) => !isHidden(scene, node.id));
}

/** Top to bottom, left to right, in rows: how a page is read. */
export function inReading(stage: Stage): readonly SceneNode[] {
  return shown(stage).toSorted(
    (a, b) => Math.round(a.y / 40) - Math.round(b.y / 40) || a.x - b.x || (a.id < b.id ? -1 : 1),
  );
}

export function firstInReading(stage: Stage): string | undefined {
  return inReading(stage)[0]?.id;
}

/** From a node to its wires, from a wire to its end: one step along the drawing, or back. */
export function alongWire(
  stage: Stage,
  from: string | undefined,
  isBack: boolean,
): string | undefined {
  const scene = stage.scene();
  const wire = from === undefined ? undefined : scene.wires.get(from);
  if (wire !== undefined) return isBack ? wire.from : wire.to;
  const wires = (scene.wiresAt.get(from ?? '') ?? []).flatMap((id) => scene.wires.get(id) ?? []);
  const next = wires.find((it) => (isBack ? it.to === from : it.from === from));
  return next?.id ?? nextInReading(stage, from, isBack);
}

function nextInReading(
  stage: Stage,
  from: string | undefined,
  isBack: boolean,
): string | undefined {
  const all = inReading(stage);
  const at = all.findIndex(({ id }) => id === from);
  if (at < 0) return all[0]?.id;
  return all[(at + (isBack ? -1 : 1) + all.length) % all.length]?.id;
}
