import { createGraph, type ArchDocument, type NodeView } from '@archivolt/model';

/** What nodes are drawn in: a frame around them, or a VPC or a tier of subnets. */
export interface DrawnGroup {
  readonly id: string;
  readonly title: string;
}

/** The group of each node, worked out when the first is asked for. */
export function drawnGroups(document: ArchDocument): (node: string) => DrawnGroup | undefined {
  let known: ReadonlyMap<string, DrawnGroup> | undefined;
  return (node) => {
    known ??= groupsIn(document);
    return known.get(node);
  };
}

function groupsIn(document: ArchDocument): ReadonlyMap<string, DrawnGroup> {
  const framed = frames(document);
  const groups = new Map<string, DrawnGroup>();
  for (const node of createGraph(document).nodes()) {
    const found = framed.get(node.id) ?? contained(node, framed);
    if (found !== undefined) groups.set(node.id, found);
  }
  return groups;
}

/** Of several frames around a node, the one with the fewest others. */
function frames({ layout, nodes }: ArchDocument): ReadonlyMap<string, DrawnGroup> {
  const found = new Map<string, DrawnGroup>();
  const sized = Object.entries(layout.groups).toSorted(
    ([, a], [, b]) => a.members.length - b.members.length,
  );
  for (const [id, { title, members }] of sized) {
    for (const member of members) {
      if (Object.hasOwn(nodes, member) && !found.has(member)) found.set(member, { id, title });
    }
  }
  return found;
}

/** A container holds itself. */
function contained(
  node: NodeView,
  framed: ReadonlyMap<string, DrawnGroup>,
): DrawnGroup | undefined {
  const container = node.can('container') === undefined ? holderOf(node) : node;
  if (container === undefined) return undefined;
  return framed.get(container.id) ?? { id: container.id, title: container.name };
}

function holderOf(node: NodeView): NodeView | undefined {
  return node.subnets()[0] ?? node.vpc();
}
