import type { Box, Scene } from '@archivolt/render';

/** The items that a selection stands for: a group for what it holds. */
export function withMembers(scene: Scene, ids: Iterable<string>): readonly string[] {
  return [...new Set([...ids].flatMap((id) => scene.groups.get(id)?.members ?? [id]))];
}

/** What can be moved by itself: a node, a container or a note. */
export function itemAt(scene: Scene, id: string): Box | undefined {
  return scene.nodes.get(id) ?? scene.containers.get(id) ?? scene.notes.get(id);
}
