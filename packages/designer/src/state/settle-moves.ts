import {
  commit,
  createGraph,
  type ArchDocument,
  type Change,
  type EditCall,
  type GraphView,
} from '@archivolt/model';
import {
  buildScene,
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
import { makeRoom } from './make-room.js';

interface Step {
  readonly before: { readonly document: ArchDocument; readonly graph: GraphView };
  readonly after: { readonly document: ArchDocument; readonly graph: GraphView };
  readonly patches: readonly Patch[];
}

/** A change, with the moves in the drawing that its meaning asks for. One step all the same. */
export function commitSettled(
  before: Step['before'],
  calls: readonly EditCall[],
  label: string | undefined,
): Change {
  const change = commit(before.document, calls, label);
  // Only placing moves what it does not mention.
  const isPlacing = calls.some(({ edit: id }) => id === 'node.place');
  const isDrawn = change.patches.some(({ path: [first] }) => first === 'layout');
  if (!isPlacing && !isDrawn) return change;
  const dropped = droppedBy(calls);
  const settled = withMoves(before, { calls, change }, (step) => {
    const move = isPlacing ? settleMoves(step, dropped) : undefined;
    return move === undefined ? [] : [move];
  });
  return withMoves(before, settled, (step) => roomMoves(step, dropped)).change;
}

interface Committed {
  readonly calls: readonly EditCall[];
  readonly change: Change;
}

function withMoves(
  before: Step['before'],
  { calls, change }: Committed,
  movesOf: (step: Step) => readonly EditCall[],
): Committed {
  const isLooks = change.patches.every(({ path: [first] }) => first === 'layout');
  const graph = isLooks ? before.graph : createGraph(change.document);
  const after = { document: change.document, graph };
  const moves = movesOf({ before, after, patches: change.patches });
  if (moves.length === 0) return { calls, change };
  const all = [...calls, ...moves];
  return { calls: all, change: commit(before.document, all, change.label) };
}

/** What a hand dropped stays where it was dropped. */
function droppedBy(calls: readonly EditCall[]): ReadonlySet<string> {
  return new Set(
    calls.flatMap(({ edit: name, args }) =>
      name === 'node.add' && typeof args === 'object' && args !== null && 'id' in args
        ? [String(args.id)]
        : [],
    ),
  );
}

/** Nothing is covered by a frame that grows around what was put into it, nor by what that pushes. */
function roomMoves(
  { before, after, patches }: Step,
  dropped: ReadonlySet<string>,
): readonly EditCall[] {
  const touched = new Set(
    patches.flatMap(({ path: [first, second, third] }) =>
      first === 'nodes' ? [`${second}`] : second === 'nodes' ? [`${third}`] : [],
    ),
  );
  const isFramed = [...touched].some((id) => {
    const view = after.graph.node(id);
    if (view === undefined) return false;
    return view.can('container') !== undefined || containerOf(view, after.graph) !== undefined;
  });
  if (!isFramed) return [];
  const { nodes } = after.document.layout;
  const locked = Object.keys(nodes).filter((id) => nodes[id]?.locked === true);
  const isKept = (id: string) => dropped.has(id) || before.graph.node(id) !== undefined;
  return makeRoom({
    before: buildScene(before),
    after: buildScene(after),
    fixed: new Set([...[...touched].filter(isKept), ...locked]),
  });
}

/**
 * Moves that an edit of meaning asks for in the drawing: what a fix placed in a subnet goes where
 * the subnet is drawn, and what it added stands clear. Nothing that the edit itself moved.
 */
export function settleMoves(
  step: Step,
  dropped: ReadonlySet<string> = new Set(),
): EditCall | undefined {
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
  const added: string[] = [];
  for (const id of touched) {
    const view = after.graph.node(id);
    if (
      view === undefined ||
      moved.has(id) ||
      dropped.has(id) ||
      view.can('container') !== undefined
    )
      continue;
    const old = before.graph.node(id);
    const container = containerOf(view, after.graph);
    if (old === undefined) added.push(id);
    if (old === undefined || container === containerOf(old, before.graph)) continue;
    const place = placeFor(step, { id, container, positions });
    if (place !== undefined) positions.set(id, place);
  }
  for (const id of added) {
    const place = placeFor(step, { id, container: undefined, positions });
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
    const taken = new Map([...boxes, ...framesAround(after, { id, positions })]);
    return own === undefined || isFree(own, taken) ? undefined : below(own, taken);
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

/** Frames that a node is no part of: it must not lie on their edge. */
function framesAround(
  { document, graph }: Step['after'],
  { id, positions }: Pick<Wanted, 'id' | 'positions'>,
): readonly (readonly [string, Box])[] {
  const nodes = { ...document.layout.nodes };
  for (const [other, { x, y }] of positions) nodes[other] = { ...nodes[other], x, y };
  const layout = { ...document.layout, nodes };
  const scene = buildScene({ document: { ...document, layout }, graph });
  if (scene.nodes.get(id)?.container !== undefined) return [];
  return [...scene.containers];
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
