import { inflate, intersects, sameBox, union, type Box, type Point } from '../geometry.js';
import { createSpatialIndex, type SpatialIndex } from '../index/spatial-index.js';
import { boxAt, isHidden, type Scene, type SceneWire } from '../scene/scene.js';
import { groupTitleBox, titleBoxes } from '../scene/titles.js';
import { louderWires, sharesLine } from './beside.js';
import { crosses, segments } from './polyline.js';
import { plainRoute, routeWire, type Route, type RouteInput } from './route.js';

/** Routes of a scene's wires, found when asked for and kept while nothing near them moves. */
export interface Router {
  /** Takes another scene; routes that it does not touch stay. */
  update(scene: Scene): void;
  /** Undefined when an end is missing, or both are inside one folded container. */
  route(id: string): Route | undefined;
  /** The route, if it was found already and still holds. */
  known(id: string): Route | undefined;
  /** A way that looks at nothing between: cheap, for far zooms. */
  plain(id: string): readonly Point[] | undefined;
  /** Where a wire may be, without routing it. */
  reach(id: string): Box | undefined;
  /** Boxes of all nodes that are shown. */
  readonly index: SpatialIndex;
  /** What is written in the headers of containers and groups. */
  readonly titles: SpatialIndex;
}

const MARGIN = 48;
/** A node this near to a wire may have to do with its way. */
const NEAR = 40;

interface Ends {
  readonly wire: SceneWire;
  readonly from: Box;
  readonly to: Box;
}

function endsOf(scene: Scene, id: string): Ends | undefined {
  const wire = scene.wires.get(id);
  if (wire === undefined) return undefined;
  const from = boxAt(scene, wire.from);
  const to = boxAt(scene, wire.to);
  if (from === undefined || to === undefined || from.id === to.id) return undefined;
  return { wire, from, to };
}

interface Kept {
  readonly route: Route;
  readonly from: Box;
  readonly to: Box;
  readonly wire: SceneWire;
}

export function createRouter(): Router {
  const index = createSpatialIndex();
  const titles = createSpatialIndex();
  const kept = new Map<string, Kept>();
  const reaches = new Map<string, Box | undefined>();
  const obstacles = obstaclesIn(index, titles);
  let scene: Scene | undefined;

  const ends = (id: string): Ends | undefined =>
    scene === undefined ? undefined : endsOf(scene, id);
  const withEnds = <T>(id: string, act: (found: Ends) => T): T | undefined => {
    const found = ends(id);
    return found === undefined ? undefined : act(found);
  };

  const current = (id: string, found: Ends): Route | undefined => {
    const before = kept.get(id);
    const isCurrent =
      before?.wire === found.wire &&
      sameBox(before.from, found.from) &&
      sameBox(before.to, found.to);
    return isCurrent ? before.route : undefined;
  };

  const reach = (id: string): Box | undefined => {
    if (reaches.has(id)) return reaches.get(id);
    const both = withEnds(id, ({ from, to }) => union([from, to]));
    const box = both === undefined ? undefined : inflate(both, MARGIN);
    reaches.set(id, box);
    return box;
  };

  const route = (id: string): Route | undefined => {
    const found = ends(id);
    if (found === undefined) return undefined;
    const { wire, from, to } = found;
    const before = current(id, found);
    if (before !== undefined) return before;
    const input = inputFor(found, scene, obstacles);
    const first = routeWire(input);
    const others = louderWires(scene, wire).flatMap((other) => route(other) ?? []);
    const isCovered = others.some((other) => sharesLine(first.points, other.points));
    const next = isCovered ? routeWire({ ...input, lane: wire.lane + 1 }) : first;
    kept.set(id, { route: next, from, to, wire });
    reaches.set(id, next.bounds);
    return next;
  };

  return {
    index,
    titles,
    route,
    update: (next) => {
      if (next === scene) return;
      const { areas, ids } = reindex(index, next);
      forget(kept, next, [...areas, ...retitle(titles, scene, next)]);
      forgetQuiet(kept, scene, next);
      forgetReaches(reaches, { before: scene, next, ids });
      scene = next;
    },
    known: (id) => withEnds(id, (found) => current(id, found)),
    plain: (id) => withEnds(id, ({ from, to }) => plainRoute(from, to)),
    reach,
  };
}

function inputFor(
  { wire, from, to }: Ends,
  scene: Scene | undefined,
  obstacles: RouteInput['obstacles'],
): RouteInput {
  return {
    from,
    to,
    lane: wire.lane,
    trunk: trunkOf(scene, wire),
    stagger: { from: stagger(wire.from), to: stagger(wire.to) },
    bends: wire.bends,
    obstacles,
  };
}

/** Wires of one kind at one end share their run: the end that has more of them. */
function trunkOf(scene: Scene | undefined, wire: SceneWire): 'from' | 'to' | 'middle' {
  const { from, to, kind } = wire;
  const alike = (id: string): readonly SceneWire[] =>
    (scene?.wiresAt.get(id) ?? []).flatMap((other) => {
      const found = scene?.wires.get(other);
      return found?.kind === kind && found.isReference === wire.isReference ? [found] : [];
    });
  const out = alike(from).filter((other) => other.from === from).length;
  const into = alike(to).filter((other) => other.to === to).length;
  if (out === into) return out > 1 ? 'from' : 'middle';
  return out > into ? 'from' : 'to';
}

const STAGGER = 8;

/** One of three offsets, by id: the same in every picture. */
function stagger(id: string): number {
  let sum = 0;
  for (let at = 0; at < id.length; at += 1) sum = (sum * 31 + id.charCodeAt(at)) % 9973;
  return (sum % 3) * STAGGER;
}

/** Wires keep less clear of words than of cards. */
const WORDS = -6;

function obstaclesIn(index: SpatialIndex, titles: SpatialIndex): RouteInput['obstacles'] {
  return (area) => [
    ...index.boxesWithin(area),
    ...titles.boxesWithin(area).map((box) => inflate(box, WORDS)),
  ];
}

/** Brings the index of titles up to date and says where they changed. */
function retitle(titles: SpatialIndex, before: Scene | undefined, scene: Scene): readonly Box[] {
  if (before?.containers === scene.containers && before.groups === scene.groups) return [];
  const next = new Map<string, Box>();
  for (const zone of scene.containers.values()) {
    if (isHidden(scene, zone.id)) continue;
    for (const [at, box] of titleBoxes(zone).entries()) next.set(`${at} ${zone.id}`, box);
  }
  for (const group of scene.groups.values()) next.set(`group ${group.id}`, groupTitleBox(group));
  const changed: Box[] = [];
  for (const id of new Set([...titles.ids(), ...next.keys()])) {
    const [old, box] = [titles.box(id), next.get(id)];
    if (old !== undefined && box !== undefined && sameBox(old, box)) continue;
    if (old !== undefined) changed.push(old);
    if (box === undefined) titles.remove(id);
    else {
      titles.set(id, box);
      changed.push(box);
    }
  }
  return changed;
}

interface Changed {
  readonly areas: readonly Box[];
  readonly ids: readonly string[];
}

/** Brings the index up to date and says what changed, and where. */
function reindex(index: SpatialIndex, scene: Scene): Changed {
  const areas: Box[] = [];
  const ids: string[] = [];
  for (const node of scene.nodes.values()) {
    const before = index.box(node.id);
    if (before === node) continue;
    const isGone = node.container !== undefined && isHidden(scene, node.id);
    if (isGone && before === undefined) continue;
    if (!isGone && before !== undefined && sameBox(before, node)) continue;
    ids.push(node.id);
    if (before !== undefined) areas.push(before);
    if (isGone) index.remove(node.id);
    else {
      areas.push(node);
      index.set(node.id, node);
    }
  }
  const gone = index.size > scene.nodes.size || areas.length > 0 ? sweep(index, scene) : [];
  return { areas: [...areas, ...gone], ids };
}

/** Forgets where wires of changed nodes are; all of them when wires or containers differ. */
function forgetReaches(
  reaches: Map<string, Box | undefined>,
  change: {
    readonly before: Scene | undefined;
    readonly next: Scene;
    readonly ids: readonly string[];
  },
): void {
  const { before, next, ids } = change;
  if (before?.wires !== next.wires || before.containers !== next.containers) {
    reaches.clear();
    return;
  }
  for (const id of ids) for (const wire of next.wiresAt.get(id) ?? []) reaches.delete(wire);
}

/** Removes what the scene has no more. */
function sweep(index: SpatialIndex, scene: Scene): readonly Box[] {
  const gone: Box[] = [];
  for (const id of index.ids()) {
    if (scene.nodes.has(id)) continue;
    const box = index.box(id);
    if (box !== undefined) gone.push(box);
    index.remove(id);
  }
  return gone;
}

/** Whether a route runs by a box: its bounds alone say little of a long one. */
function passes(route: Route, box: Box): boolean {
  const near = inflate(box, NEAR);
  return (
    intersects(near, route.bounds) && segments(route.points).some((part) => crosses(part, near))
  );
}

/** How many changed areas are looked at one by one; beyond, all routes are found anew. */
const MANY = 400;

function forget(kept: Map<string, Kept>, scene: Scene, changed: readonly Box[]): void {
  if (changed.length === 0) return;
  if (changed.length > MANY) {
    kept.clear();
    return;
  }
  for (const [id, { route }] of kept) {
    const isGone = !scene.wires.has(id);
    if (isGone || changed.some((box) => passes(route, box))) {
      kept.delete(id);
    }
  }
}

/** Wires that make way for others are found anew when one of those is. */
function forgetQuiet(kept: Map<string, Kept>, before: Scene | undefined, next: Scene): void {
  if (before === undefined || kept.size === 0) return;
  for (const [id, { wire }] of kept) {
    if (louderWires(next, wire).some((other) => !kept.has(other))) kept.delete(id);
  }
}
