import type { Point } from '../geometry.js';
import { groupsOf } from './groups.js';
import type { Scene, SceneContainer, SceneNode, SceneNote } from './scene.js';

/**
 * The scene with some items elsewhere: what a drag shows before it becomes an edit. Containers
 * keep their size meanwhile: they grow and shrink at the drop.
 */
export function moveScene(scene: Scene, positions: ReadonlyMap<string, Point>): Scene {
  if (positions.size === 0) return scene;
  const nodes = new Map<string, SceneNode>(scene.nodes);
  const moved = new Map<string, SceneContainer>();
  const notes = new Map<string, SceneNote>(scene.notes);
  for (const [id, { x, y }] of positions) {
    const node = nodes.get(id);
    if (node !== undefined) nodes.set(id, { ...node, x, y });
    const note = notes.get(id);
    if (note !== undefined) notes.set(id, { ...note, x, y });
    const container = scene.containers.get(id);
    if (container !== undefined) moved.set(id, { ...container, x, y });
  }
  const containers =
    moved.size === 0
      ? scene.containers
      : new Map([...scene.containers].map(([id, item]) => [id, moved.get(id) ?? item]));
  const groups = groupsOf(scene.document, { nodes, containers });
  return { ...scene, nodes, containers, groups, notes };
}

/** The scene with other corners of one wire: what bending it shows before it becomes an edit. */
export function bendScene(scene: Scene, id: string, bends: readonly Point[]): Scene {
  const wire = scene.wires.get(id);
  if (wire === undefined) return scene;
  const corners = bends.length === 0 ? undefined : bends;
  return { ...scene, wires: new Map(scene.wires).set(id, { ...wire, bends: corners }) };
}

/** Ids of all nodes and containers inside a container, at any depth. */
export function inside(scene: Scene, id: string): readonly string[] {
  const members = scene.containers.get(id)?.members ?? [];
  return members.flatMap((member) => [member, ...inside(scene, member)]);
}
