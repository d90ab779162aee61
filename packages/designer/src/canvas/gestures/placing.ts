import type { EditCall, GraphView, NodeView } from '@archivolt/model';
import {
  hullAround,
  inflate,
  intersects,
  union,
  type Box,
  type Point,
  type SceneContainer,
} from '@archivolt/render';
import type { Session } from '../../state/session-state.js';
import type { Stage } from '../stage.js';
import { containerAt } from './hit.js';

/** The container that would take these nodes at a point: tiers take what is placed, VPCs take tiers. */
export function receiverAt(
  stage: Stage,
  ids: readonly string[],
  point: Point,
): SceneContainer | undefined {
  const { graph } = stage.session.getState();
  const views = ids.flatMap((id) => graph.node(id) ?? []);
  if (views.length === 0) return undefined;
  return takerAt(stage, point, { takes: (zone) => views.every((it) => takes(zone, it)), ids });
}

interface Taking {
  readonly takes: (zone: SceneContainer) => boolean;
  /** What is being placed: nothing goes into itself. */
  readonly ids?: readonly string[];
}

/** The innermost container at a point that takes it: over a tier, a tier goes into the VPC around it. */
export function takerAt(
  stage: Stage,
  point: Point,
  { takes: isTaken, ids = [] }: Taking,
): SceneContainer | undefined {
  const { containers } = stage.scene();
  const own = new Set(ids);
  let zone = containerAt(stage, point, own);
  while (zone !== undefined && !isTaken(zone)) {
    const outer: SceneContainer | undefined = containers.get(zone.container ?? '');
    zone = outer === undefined || own.has(outer.id) ? undefined : outer;
  }
  return zone;
}

/** Between cards beside and below each other, and between tiers. */
const GAP = { card: { x: 48, y: 28 }, tier: { x: 28, y: 28 } };

/** Nearer than this two cards are taken for one. */
const LEAST = 12;

/** The nearest place in a container where something new lies on nothing that is there. */
export function clearIn(stage: Stage, container: SceneContainer, box: Box): Point {
  const scene = stage.scene();
  const gap = container.zone === 'vpc' ? GAP.tier : GAP.card;
  const members = container.members.flatMap(
    (id) => scene.nodes.get(id) ?? scene.containers.get(id) ?? [],
  );
  const isFree = (at: Point): boolean =>
    !members.some((member) => intersects(inflate(member, LEAST), { ...box, ...at }));
  if (isFree(box)) return { x: box.x, y: box.y };
  const places = members.flatMap(({ x, y, width, height }) => [
    { x: x + width + gap.x, y },
    { x: x - gap.x - box.width, y },
    { x, y: y + height + gap.y },
    { x, y: y - gap.y - box.height },
  ]);
  const away = (at: Point): number => Math.hypot(at.x - box.x, at.y - box.y);
  const [best] = places.filter(isFree).toSorted((a, b) => away(a) - away(b));
  return best ?? { x: box.x, y: box.y };
}

function takes(container: SceneContainer, view: NodeView): boolean {
  const kind = view.can('container')?.of;
  if (container.zone === 'vpc') return kind === 'subnet';
  return kind === undefined && view.can('placeable') !== undefined;
}

/** How large a container would become: an empty one that nobody sized closes around what it takes. */
export function grown(stage: Stage, container: SceneContainer, boxes: readonly Box[]): Box {
  const inner = union(boxes);
  if (inner === undefined) return container;
  const hull = hullAround(container.zone, inner);
  const { layout } = stage.session.getState().document;
  const isOpen = container.members.length === 0 && layout.nodes[container.id]?.width === undefined;
  return isOpen ? hull : (union([container, hull]) ?? hull);
}

export interface Move {
  readonly id: string;
  readonly container: string | undefined;
}

/** Edits that place nodes in a container, or take them out of theirs. */
export function placeEdits(stage: Stage, moves: readonly Move[]): readonly EditCall[] {
  const scene = stage.settledScene();
  return moves.flatMap(({ id, container }) => {
    const before = (scene.nodes.get(id) ?? scene.containers.get(id))?.container;
    if (before === container) return [];
    return [placeEdit(stage, id, container)];
  });
}

/** Places a node, with a security group of its own when nothing guards it yet. */
export function placeEdit(stage: Stage, id: string, container: string | undefined): EditCall {
  if (container === undefined) return { edit: 'node.place', args: { nodeId: id, container: null } };
  const securityGroup = { id: stage.session.newId() };
  return { edit: 'node.place', args: { nodeId: id, container, securityGroup } };
}

/** Says what left a container took along: what was removed, with the way back. */
export function tellRemoved(session: Session, before: GraphView, ids: readonly string[]): void {
  for (const id of ids) {
    const old = before.node(id);
    const now = session.getState().graph.node(id);
    if (old === undefined || now === undefined) continue;
    const gone = Object.keys(leaves(old.record.properties)).filter(
      (path) => !Object.hasOwn(leaves(now.record.properties), path),
    );
    if (gone.length === 0) continue;
    session.notify(`${now.name} left its network. Removed ${[...new Set(gone)].join(', ')}.`, {
      label: 'Undo',
      run: () => session.undo(),
    });
  }
}

/** Paths of a property tree, lists as one. */
function leaves(value: unknown, path = ''): Record<string, true> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { [path]: true };
  return Object.assign(
    Object.create(null),
    ...Object.entries(value).map(([key, item]) =>
      leaves(item, path === '' ? key : `${path}.${key}`),
    ),
  );
}
