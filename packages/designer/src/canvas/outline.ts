import type { Scene } from '@archivolt/render';

export type OutlineKind = 'container' | 'group' | 'node' | 'wire' | 'note';

/** One line of the outline: where it stands among those at the same place. */
export interface OutlineItem {
  readonly id: string;
  readonly kind: OutlineKind;
  /** What it is drawn in; for a wire, the node that it starts at. */
  readonly parent: string | undefined;
  /** From 1. */
  readonly level: number;
  /** From 1. */
  readonly at: number;
  readonly of: number;
  readonly hasInner: boolean;
}

const made = new WeakMap<Scene, readonly OutlineItem[]>();

/**
 * All that a drawing holds, each once, as a page is read: containers and groups with what is in
 * them, nodes with the wires that start there. What is hidden stands last.
 */
export function outlineOf(scene: Scene): readonly OutlineItem[] {
  const known = made.get(scene);
  if (known !== undefined) return known;
  const kinds = kindsOf(scene);
  const items = flattened(childrenOf(scene, kinds), kinds);
  made.set(scene, items);
  return items;
}

function kindsOf({ document, nodes, containers, groups, notes }: Scene): Map<string, OutlineKind> {
  const kinds = new Map<string, OutlineKind>();
  for (const id of Object.keys(document.nodes)) kinds.set(id, 'node');
  for (const id of nodes.keys()) kinds.set(id, 'node');
  for (const id of containers.keys()) kinds.set(id, 'container');
  for (const id of groups.keys()) kinds.set(id, 'group');
  for (const id of notes.keys()) kinds.set(id, 'note');
  return kinds;
}

type Children = ReadonlyMap<string | undefined, readonly string[]>;

/** Ids by what they stand in. Wires come before the members of a container that has some. */
function childrenOf(scene: Scene, kinds: Map<string, OutlineKind>): Children {
  const children = new Map<string | undefined, string[]>();
  const put = (home: string | undefined, id: string): void => {
    const list = children.get(home);
    if (list === undefined) children.set(home, [id]);
    else list.push(id);
  };
  const order = inReadingOrder(scene, [...kinds.keys()]);
  const rank = new Map(order.map((id, at) => [id, at]));
  const ends = new Map<string, string>();
  for (const { id, from, to } of wiresOf(scene)) {
    if (kinds.has(id) || !rank.has(from)) continue;
    put(from, id);
    ends.set(id, to);
  }
  const rankOf = (wire: string): number => rank.get(ends.get(wire) ?? '') ?? 0;
  for (const wires of children.values()) wires.sort((a, b) => rankOf(a) - rankOf(b));
  const homes = groupHomes(scene);
  for (const id of order) put(homes.get(id) ?? containerAt(scene, id), id);
  for (const id of ends.keys()) kinds.set(id, 'wire');
  return children;
}

/** Drawn wires, and those of the document with an end that is hidden. */
function wiresOf({
  document,
  wires,
}: Scene): { readonly id: string; readonly from: string; readonly to: string }[] {
  const unseen = Object.entries(document.edges).filter(([id]) => !wires.has(id));
  return [...wires.values(), ...unseen.map(([id, { from, to }]) => ({ id, from, to }))];
}

function containerAt({ nodes, containers }: Scene, id: string): string | undefined {
  const container = (nodes.get(id) ?? containers.get(id))?.container;
  return container !== undefined && containers.has(container) ? container : undefined;
}

/** What stands in a group: a group in the container of all its members, they in the group. */
function groupHomes(scene: Scene): ReadonlyMap<string, string | undefined> {
  const homes = new Map<string, string | undefined>();
  for (const { id, members } of scene.groups.values()) {
    const containers = new Set(members.map((member) => containerAt(scene, member)));
    const [first] = containers;
    const home = containers.size === 1 ? first : undefined;
    homes.set(id, home);
    for (const member of members) {
      const isThere = scene.nodes.has(member) || scene.containers.has(member);
      if (isThere && !homes.has(member) && containerAt(scene, member) === home)
        homes.set(member, id);
    }
  }
  return homes;
}

/** In rows, as the eye goes; what has no place comes last, by name. */
function inReadingOrder(scene: Scene, ids: readonly string[]): readonly string[] {
  const { nodes, containers, groups, notes, document } = scene;
  const keyed = ids.map((id) => {
    const box = nodes.get(id) ?? containers.get(id) ?? groups.get(id) ?? notes.get(id);
    const name = document.nodes[id]?.name ?? '';
    return { id, name, row: box === undefined ? Infinity : Math.round(box.y / 40), x: box?.x ?? 0 };
  });
  return keyed
    .toSorted((a, b) => {
      if (a.row !== b.row) return a.row < b.row ? -1 : 1;
      if (a.x !== b.x) return a.x - b.x;
      if (a.row === Infinity && a.name !== b.name) return a.name < b.name ? -1 : 1;
      return a.id < b.id ? -1 : 1;
    })
    .map(({ id }) => id);
}

function flattened(
  children: Children,
  kinds: ReadonlyMap<string, OutlineKind>,
): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  const open: OutlineItem[] = [];
  const push = (parent: string | undefined, level: number): void => {
    const ids = children.get(parent) ?? [];
    for (let at = ids.length; at > 0; at -= 1) {
      const id = ids[at - 1] ?? '';
      const kind = kinds.get(id) ?? 'node';
      const hasInner = kind !== 'wire' && children.has(id);
      open.push({ id, kind, parent, level, at, of: ids.length, hasInner });
    }
  };
  push(undefined, 1);
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    items.push(item);
    if (item.hasInner) push(item.id, item.level + 1);
  }
  return items;
}
