import type { EditCall, GraphView, NodeView } from '@archivolt/model';
import { hullAround, union, type Box, type Point, type SceneContainer } from '@archivolt/render';
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
  const found = containerAt(stage, point, new Set(ids));
  if (found === undefined || views.length === 0) return undefined;
  return views.every((view) => takes(found, view)) ? found : undefined;
}

function takes(container: SceneContainer, view: NodeView): boolean {
  const kind = view.can('container')?.of;
  if (container.zone === 'vpc') return kind === 'subnet';
  return kind === undefined && view.can('placeable') !== undefined;
}

/** How large a container would become. */
export function grown(container: SceneContainer, boxes: readonly Box[]): Box {
  const inner = union(boxes);
  const hull = inner === undefined ? container : hullAround(container.zone, inner);
  return union([container, hull]) ?? container;
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
