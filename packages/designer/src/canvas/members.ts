import type { ArchDocument, NodeLayout, NoteLayout } from '@archivolt/model';
import type { Box, Scene } from '@archivolt/render';

/** The items that a selection stands for: a group for what it holds. */
export function withMembers(scene: Scene, ids: Iterable<string>): readonly string[] {
  return [...new Set([...ids].flatMap((id) => scene.groups.get(id)?.members ?? [id]))];
}

/** What can be moved by itself: a node, a container or a note. */
export function itemAt(scene: Scene, id: string): Box | undefined {
  return scene.nodes.get(id) ?? scene.containers.get(id) ?? scene.notes.get(id);
}

/** How a node or a note is drawn, beyond its place. */
export function lookOf(
  { nodes, notes }: ArchDocument['layout'],
  id: string,
): NodeLayout | NoteLayout | undefined {
  if (Object.hasOwn(nodes, id)) return nodes[id];
  return Object.hasOwn(notes, id) ? notes[id] : undefined;
}

/** Whether an item keeps its place. */
export function isLocked({ layout }: ArchDocument, id: string): boolean {
  return lookOf(layout, id)?.locked === true;
}
