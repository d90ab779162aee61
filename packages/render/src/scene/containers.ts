import { isReference, type GraphView, type NodeView, type Value } from '@archivolt/model';
import { union, type Box } from '../geometry.js';
import type { SceneContainer, SceneNode, Zone } from './scene.js';

/** Room between a container's edge and what it holds. */
export const INSETS: Readonly<Record<Zone, { top: number; side: number; bottom: number }>> = {
  vpc: { top: 34, side: 14, bottom: 14 },
  private: { top: 50, side: 18, bottom: 24 },
  public: { top: 50, side: 18, bottom: 24 },
};

/** What a container takes that holds nothing. */
export const EMPTY: Readonly<Record<Zone, { width: number; height: number }>> = {
  vpc: { width: 304, height: 184 },
  private: { width: 240, height: 120 },
  public: { width: 240, height: 120 },
};

const FOLDED = { width: 168, height: 52 };

/** The container that a node is drawn in, from its references. */
export function containerOf(node: NodeView, graph: GraphView): string | undefined {
  const kind = node.can('container')?.of;
  if (kind === 'vpc') return undefined;
  if (kind === 'subnet') return referred(node.record.properties, graph, 'vpc');
  if (node.can('placeable') === undefined) return undefined;
  return node.subnets()[0]?.id;
}

/** The first node of this kind of container that is named anywhere in a value. */
function referred(value: Value, graph: GraphView, kind: 'vpc' | 'subnet'): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isReference(value)) {
    return graph.node(value.$ref)?.can('container')?.of === kind ? value.$ref : undefined;
  }
  for (const item of Object.values(value)) {
    const found = referred(item, graph, kind);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function zoneOf(node: NodeView): Zone {
  if (node.can('container')?.of === 'vpc') return 'vpc';
  return node.boolean('MapPublicIpOnLaunch') === true ? 'public' : 'private';
}

/** A container before its size is known. */
export interface Zoned {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly service: string;
  readonly zone: Zone;
  readonly container: string | undefined;
  readonly isFolded: boolean;
  /** Where it was put; its size when it was sized by hand. */
  readonly placed: {
    readonly x: number;
    readonly y: number;
    readonly width?: number;
    readonly height?: number;
  };
}

/** Sizes containers around their members, inner ones first, and lists outer ones first. */
export function sizeContainers(
  zones: ReadonlyMap<string, Zoned>,
  nodes: ReadonlyMap<string, SceneNode>,
): Map<string, SceneContainer> {
  const members = membersOf(zones, nodes);
  const sized = new Map<string, SceneContainer>();
  const size = (zone: Zoned): SceneContainer => {
    const known = sized.get(zone.id);
    if (known !== undefined) return known;
    const ids = members.get(zone.id) ?? [];
    const inner = ids.map((id) => nodes.get(id) ?? size(defined(zones, id)));
    const count = inner.reduce((sum, item) => sum + ('count' in item ? item.count : 1), 0);
    const { placed, ...kept } = zone;
    const container = { ...kept, ...frame(zone, placed, inner), members: ids, count };
    sized.set(zone.id, container);
    return container;
  };
  for (const zone of zones.values()) size(zone);
  return new Map(
    [...sized.values()].toSorted((a, b) => depth(sized, a) - depth(sized, b)).map((c) => [c.id, c]),
  );
}

function defined(zones: ReadonlyMap<string, Zoned>, id: string): Zoned {
  const zone = zones.get(id);
  if (zone === undefined) throw new Error(`no zone ${id}`);
  return zone;
}

function membersOf(
  zones: ReadonlyMap<string, Zoned>,
  nodes: ReadonlyMap<string, SceneNode>,
): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const item of [...zones.values(), ...nodes.values()]) {
    if (item.container === undefined || !zones.has(item.container)) continue;
    const list = members.get(item.container);
    if (list === undefined) members.set(item.container, [item.id]);
    else list.push(item.id);
  }
  return members;
}

function frame(zone: Zoned, placed: Zoned['placed'], inner: readonly Box[]): Box {
  const open = openFrame(zone, placed, inner);
  // Folded, it stays where its header was.
  return zone.isFolded ? { x: open.x, y: open.y, ...FOLDED } : open;
}

function openFrame(zone: Zoned, placed: Zoned['placed'], inner: readonly Box[]): Box {
  const own =
    placed.width === undefined || placed.height === undefined
      ? undefined
      : { x: placed.x, y: placed.y, width: placed.width, height: placed.height };
  const around = union(inner);
  if (around === undefined) return own ?? { x: placed.x, y: placed.y, ...EMPTY[zone.zone] };
  const hull = hullAround(zone.zone, around);
  return own === undefined ? hull : (union([own, hull]) ?? hull);
}

/** The smallest frame of a container around what it holds. */
export function hullAround(zone: Zone, inner: Box): Box {
  const { top, side, bottom } = INSETS[zone];
  return {
    x: inner.x - side,
    y: inner.y - top,
    width: inner.width + 2 * side,
    height: inner.height + top + bottom,
  };
}

function depth(containers: ReadonlyMap<string, SceneContainer>, at: SceneContainer): number {
  const parent = at.container === undefined ? undefined : containers.get(at.container);
  return parent === undefined ? 0 : 1 + depth(containers, parent);
}
