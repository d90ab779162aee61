import type { WireKind } from '@archivolt/model';
import type { Point } from '../geometry.js';
import type { Scene, SceneWire } from '../scene/scene.js';
import { segments } from './polyline.js';

/** Quiet wires make way for loud ones: a dotted line under a solid one cannot be seen. */
const LOUDNESS: Readonly<Record<WireKind, number>> = {
  request: 2,
  event: 2,
  data: 2,
  auth: 1,
  placement: 0,
};

/** At a node with more wires than this, nobody tells them apart by a few pixels. */
const MANY = 24;

/** Ids of the wires at either end that this one makes way for. */
export function louderWires(scene: Scene | undefined, wire: SceneWire): readonly string[] {
  const own = LOUDNESS[wire.kind];
  if (own === 2 || wire.bends !== undefined) return [];
  return [wire.from, wire.to].flatMap((end) => {
    const ids = scene?.wiresAt.get(end) ?? [];
    if (ids.length > MANY) return [];
    return ids.filter((id) => {
      const other = scene?.wires.get(id);
      return other !== undefined && LOUDNESS[other.kind] > own;
    });
  });
}

const ALIKE = 5;
/** All wires of a port share so much. */
const PORT = 20;

/** Whether two ways run on one line for longer than at a port. */
export function sharesLine(a: readonly Point[], b: readonly Point[]): boolean {
  const others = segments(b);
  return segments(a).some((part) => {
    const isLevel = part.from.y === part.to.y;
    return others.some((other) => {
      if ((other.from.y === other.to.y) !== isLevel) return false;
      const [at, beside] = isLevel ? [part.from.y, other.from.y] : [part.from.x, other.from.x];
      if (Math.abs(at - beside) >= ALIKE) return false;
      const [p, q] = isLevel ? [part.from.x, part.to.x] : [part.from.y, part.to.y];
      const [r, s] = isLevel ? [other.from.x, other.to.x] : [other.from.y, other.to.y];
      const shared =
        Math.min(Math.max(p, q), Math.max(r, s)) - Math.max(Math.min(p, q), Math.min(r, s));
      return shared > PORT;
    });
  });
}
