import { createGraph, type ArchDocument, type NodeLayout, type NodeView } from '@archivolt/model';

const NODE = { width: 168, height: 52 };
const GAP = { x: 96, y: 48 };
const PADDING = 48;
const MOST_ROWS = 12;

interface Box {
  readonly width: number;
  readonly height: number;
}

/** A first picture: left to right along the wires, what stands in a container inside it, nothing on top of another. */
export function placeNodes(document: ArchDocument): ArchDocument['layout']['nodes'] {
  const graph = createGraph(document);
  const nodes = graph.nodes().toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const parents = parentsOf(nodes);
  const placed = new Map<string, NodeLayout>();
  const children = new Map<string | undefined, string[]>();
  for (const { id } of nodes) {
    const parent = parents.get(id);
    children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const containers = new Set(nodes.filter(isContainer).map(({ id }) => id));
  const scene: Scene = { children, containers, placed, ranks: ranksOf(document, parents) };
  arrange(scene, undefined, { x: 0, y: 0 });
  return Object.fromEntries(placed);
}

interface Scene {
  readonly children: ReadonlyMap<string | undefined, readonly string[]>;
  readonly containers: ReadonlySet<string>;
  readonly placed: Map<string, NodeLayout>;
  readonly ranks: ReadonlyMap<string, number>;
}

function isContainer(node: NodeView): boolean {
  return node.can('container') !== undefined;
}

/** The container a node is drawn in: its one tier, else its VPC. */
function parentsOf(nodes: readonly NodeView[]): ReadonlyMap<string, string> {
  const found = nodes.flatMap((node): [string, string][] => {
    const [tier, second] = node.subnets().filter(({ id }) => id !== node.id);
    const parent = tier !== undefined && second === undefined ? tier : node.vpc();
    return parent === undefined || parent.id === node.id || !isContainer(parent)
      ? []
      : [[node.id, parent.id]];
  });
  const parents = new Map(found);
  return new Map(found.filter(([id]) => !isCircular(id, parents)));
}

function isCircular(id: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set([id]);
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** Columns by the longest way along the wires; wires that close a loop count for nothing. */
function ranksOf(
  document: ArchDocument,
  parents: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const next = new Map<string, string[]>();
  for (const { from, to } of Object.values(document.edges)) {
    for (const [a, b] of liftedEnds(from, to, parents)) next.set(a, [...(next.get(a) ?? []), b]);
  }
  const ranks = new Map<string, number>();
  for (const id of topological(Object.keys(document.nodes).toSorted(), next)) {
    const rank = ranks.get(id) ?? 0;
    ranks.set(id, rank);
    for (const other of next.get(id) ?? []) {
      if (!ranks.has(other) || (ranks.get(other) ?? 0) <= rank) ranks.set(other, rank + 1);
    }
  }
  return ranks;
}

/** A wire moves its ends, and the containers around them that do not hold both. */
function liftedEnds(
  from: string,
  to: string,
  parents: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const around = (id: string) => {
    const chain = [id];
    for (let at = parents.get(id); at !== undefined; at = parents.get(at)) chain.push(at);
    return chain;
  };
  const [a, b] = [around(from), around(to)];
  const outside = (chain: readonly string[], other: readonly string[]) =>
    chain.findLast((id) => !other.includes(id));
  const [outerA, outerB] = [outside(a, b), outside(b, a)];
  return outerA === undefined || outerB === undefined ? [] : [[outerA, outerB]];
}

/** An order in which wires go forward, but for those that close a loop. */
function topological(
  ids: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  for (const start of ids) {
    const open = [{ id: start, isDone: false }];
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      if (top.isDone) order.push(top.id);
      if (top.isDone || seen.has(top.id)) continue;
      seen.add(top.id);
      open.push({ id: top.id, isDone: true });
      for (const id of (next.get(top.id) ?? []).toReversed()) open.push({ id, isDone: false });
    }
  }
  return order.toReversed();
}

/** Lays out what stands in one container, and gives the space it takes. */
function arrange(
  scene: Scene,
  parent: string | undefined,
  at: { readonly x: number; readonly y: number },
): Box {
  const columns = columnsOf(scene, scene.children.get(parent) ?? []);
  let [x, height] = [at.x, 0];
  for (const column of columns) {
    let [y, width] = [at.y, 0];
    for (const id of column) {
      const box = place(scene, id, { x, y });
      y += box.height + GAP.y;
      width = Math.max(width, box.width);
    }
    height = Math.max(height, y - GAP.y - at.y);
    x += width + GAP.x;
  }
  return { width: Math.max(NODE.width, x - GAP.x - at.x), height: Math.max(NODE.height, height) };
}

function place(scene: Scene, id: string, at: { readonly x: number; readonly y: number }): Box {
  if (!scene.containers.has(id)) {
    scene.placed.set(id, at);
    return NODE;
  }
  const inside = arrange(scene, id, { x: at.x + PADDING, y: at.y + PADDING });
  const box = { width: inside.width + 2 * PADDING, height: inside.height + 2 * PADDING };
  scene.placed.set(id, { ...at, ...box });
  return box;
}

/** Nodes by rank; a long column goes on beside itself. */
function columnsOf({ ranks }: Scene, ids: readonly string[]): readonly (readonly string[])[] {
  const byRank = new Map<number, string[]>();
  for (const id of ids) {
    const rank = ranks.get(id) ?? 0;
    byRank.set(rank, [...(byRank.get(rank) ?? []), id]);
  }
  return [...byRank.entries()]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, column]) =>
      Array.from({ length: Math.ceil(column.length / MOST_ROWS) }, (_, index) =>
        column.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS),
      ),
    );
}
