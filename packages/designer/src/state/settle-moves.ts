import type { ArchDocument, EditCall, GraphView } from '@archivolt/model';
import {
  containerOf,
  intersects,
  inflate,
  NODE_HEIGHT,
  NODE_WIDTH,
  union,
  type Box,
  type Point,
} from '@archivolt/render';
import type { Patch } from 'immer';

interface Step {
  readonly before: { readonly document: ArchDocument; readonly graph: GraphView };
  readonly after: { readonly document: ArchDocument; readonly graph: GraphView };
  readonly patches: readonly Patch[];
}

/**
 * Moves that an edit of meaning asks for in the drawing: what a fix placed in a subnet goes where
 * the subnet is drawn, and what it added stands clear. Nothing that the edit itself moved.
 */
export function settleMoves(step: Step): EditCall | undefined {
  const { before, after, patches } = step;
  const moved = new Set(
    patches.flatMap(({ path: [first, second, id] }) =>
      first === 'layout' &&
      second === 'nodes' &&
      Object.hasOwn(before.document.layout.nodes, id ?? '')
        ? [`${id}`]
        : [],
    ),
  );
  const touched = new Set(
    patches.flatMap(({ path: [first, id] }) => (first === 'nodes' ? [`${id}`] : [])),
  );
  const positions = new Map<string, Point>();
  for (const id of touched) {
    const view = after.graph.node(id);
    if (view === undefined || moved.has(id) || view.can('container') !== undefined) continue;
    const old = before.graph.node(id);
    const container = containerOf(view, after.graph);
    const isNew = old === undefined;
    const isReplaced = !isNew && container !== containerOf(old, before.graph);
    if (!isNew && !isReplaced) continue;
    const place = placeFor(step, { id, container: isNew ? undefined : container, positions });
    if (place !== undefined) positions.set(id, place);
  }
  if (positions.size === 0) return undefined;
  return { edit: 'node.move', args: { positions: Object.fromEntries(positions) } };
}

interface Wanted {
  readonly id: string;
  readonly container: string | undefined;
  readonly positions: ReadonlyMap<string, Point>;
}

const STEP = { x: NODE_WIDTH + 64, y: NODE_HEIGHT + 28 };
const TRIES = 40;

function placeFor({ after }: Step, { id, container, positions }: Wanted): Point | undefined {
  const boxes = boxesOf(after, { id, positions });
  const own = after.document.layout.nodes[id];
  if (container === undefined) {
    return own === undefined || isFree(own, boxes) ? undefined : below(own, boxes);
  }
  const inside = after.graph
    .nodes()
    .filter((node) => node.id !== id && containerOf(node, after.graph) === container)
    .flatMap((node) => boxes.get(node.id) ?? []);
  const hull = union(inside);
  if (hull === undefined) {
    const at = after.document.layout.nodes[container];
    return at === undefined ? undefined : { x: at.x + 20, y: at.y + 52 };
  }
  if (own !== undefined && intersects({ ...own, ...CARD }, hull) && isFree(own, boxes)) {
    return undefined;
  }
  return firstFree(hull, boxes);
}

const CARD = { width: NODE_WIDTH, height: NODE_HEIGHT };

function boxesOf(
  { document }: Step['after'],
  { id, positions }: Pick<Wanted, 'id' | 'positions'>,
): ReadonlyMap<string, Box> {
  return new Map(
    Object.entries(document.layout.nodes).flatMap(([other, place]) => {
      if (other === id) return [];
      const { x, y } = positions.get(other) ?? place;
      return [[other, { x, y, ...CARD }] as const];
    }),
  );
}

function isFree(at: Point, boxes: ReadonlyMap<string, Box>): boolean {
  const area = inflate({ x: at.x, y: at.y, ...CARD }, 12);
  return ![...boxes.values()].some((box) => intersects(area, box));
}

/** Row by row through a container; then a new row at its foot. */
function firstFree(hull: Box, boxes: ReadonlyMap<string, Box>): Point {
  for (let y = hull.y; y < hull.y + hull.height + TRIES * STEP.y; y += STEP.y) {
    for (let x = hull.x; x + NODE_WIDTH <= hull.x + hull.width; x += STEP.x) {
      if (isFree({ x, y }, boxes)) return { x, y };
    }
  }
  return { x: hull.x, y: hull.y + hull.height + STEP.y };
}

function below(at: Point, boxes: ReadonlyMap<string, Box>): Point | undefined {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const place = { x: at.x, y: at.y + tries * STEP.y };
    if (isFree(place, boxes)) return place;
  }
  return undefined;
}
