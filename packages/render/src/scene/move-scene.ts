import type { Point } from '../geometry.js';
import type { Scene, SceneContainer, SceneNode } from './scene.js';

/**
 * The scene with some items elsewhere: what a drag shows before it becomes an edit. Containers
 * keep their size meanwhile: they grow and shrink at the drop.
 */
export function moveScene(scene: Scene, positions: ReadonlyMap<string, Point>): Scene {
  if (positions.size === 0) return scene;
  const nodes = new Map<string, SceneNode>(scene.nodes);
  const containers = new Map<string, SceneContainer>(scene.containers);
  for (const [id, { x, y }] of positions) {
    const node = nodes.get(id);
    if (node !== undefined) nodes.set(id, { ...node, x, y });
    const container = containers.get(id);
    if (container !== undefined) containers.set(id, { ...container, x, y });
  }
  return { ...scene, nodes, containers };
}

/** Ids of all nodes and containers inside a container, at any depth. */
export function inside(scene: Scene, id: string): readonly string[] {
  const members = scene.containers.get(id)?.members ?? [];
  return members.flatMap((member) => [member, ...inside(scene, member)]);
}
