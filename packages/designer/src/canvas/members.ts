import type { Scene } from '@archivolt/render';

/** The items that a selection stands for: a group for what it holds. */
export function withMembers(scene: Scene, ids: Iterable<string>): readonly string[] {
  return [...new Set([...ids].flatMap((id) => scene.groups.get(id)?.members ?? [id]))];
}
