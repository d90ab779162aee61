import type { ArchDocument } from '@archivolt/model';
import { union, type Box } from '../geometry.js';
import type { SceneContainer, SceneGroup, SceneNode } from './scene.js';

/** Between a group's members and its frame; above them there is room for the title. */
const INSET = 18;
const HEADER = 26;

interface Items {
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly containers: ReadonlyMap<string, SceneContainer>;
}

/** The frames of all groups, around where their members are. */
export function groupsOf({ layout }: ArchDocument, items: Items): ReadonlyMap<string, SceneGroup> {
  const groups = new Map<string, SceneGroup>();
  for (const [id, { title, members }] of Object.entries(layout.groups)) {
    const frame = frameAround(members, items);
    if (frame !== undefined) groups.set(id, { id, title, members, ...frame });
  }
  return groups;
}

function frameAround(members: readonly string[], { nodes, containers }: Items): Box | undefined {
  const box = union(members.flatMap((id) => nodes.get(id) ?? containers.get(id) ?? []));
  if (box === undefined) return undefined;
  return {
    x: box.x - INSET,
    y: box.y - INSET - HEADER,
    width: box.width + 2 * INSET,
    height: box.height + 2 * INSET + HEADER,
  };
}
