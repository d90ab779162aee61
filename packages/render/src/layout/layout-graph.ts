import type { Box } from '../geometry.js';
import { labelSizes } from '../label/label-size.js';
import { EMPTY, INSETS } from '../scene/containers.js';
import { isHidden, NODE_HEIGHT, NODE_WIDTH, type Scene, type SceneWire } from '../scene/scene.js';
import { BESIDE_LABEL } from './close-ranks.js';

/** What a layout engine is asked: boxes in boxes, and what joins them. */
export interface LayoutNode {
  readonly id: string;
  /** The service. */
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  readonly children: readonly LayoutNode[];
  /** Room for a container's header and its sides. */
  readonly padding?: { readonly top: number; readonly side: number; readonly bottom: number };
}

export interface LayoutEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** How much it wants to be short and straight. */
  readonly weight: number;
  /** What its label takes of a gap between cards. */
  readonly label?: { readonly width: number; readonly height: number };
}

export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** Between columns: labels of wires need their room. */
  readonly gap?: number;
}

const LEAST_GAP = 80;
const MOST_GAP = 176;

const WEIGHT = { request: 5, event: 5, data: 4, auth: 2, placement: 1 } as const;

/** The same of some items alone, each with what is inside of it. */
export function layoutGraphOf(scene: Scene, ids: ReadonlySet<string>): LayoutGraph {
  const { nodes, edges, gap } = layoutGraph(scene);
  const chosen = topmost(nodes, ids);
  const held = new Set(chosen.flatMap(idsIn));
  return {
    nodes: chosen,
    edges: edges.filter(({ from, to }) => held.has(from) && held.has(to)),
    ...(gap === undefined ? {} : { gap }),
  };
}

function topmost(nodes: readonly LayoutNode[], ids: ReadonlySet<string>): readonly LayoutNode[] {
  return nodes.flatMap((node) => (ids.has(node.id) ? [node] : topmost(node.children, ids)));
}

function idsIn({ id, children }: LayoutNode): readonly string[] {
  return [id, ...children.flatMap(idsIn)];
}

/** Describes a scene to a layout engine, containers nested. Sorted, so that order says nothing. */
export function layoutGraph(scene: Scene): LayoutGraph {
  const nested = new Map<string | undefined, string[]>();
  const known = [...scene.containers.values(), ...scene.nodes.values()];
  for (const { id, container } of known.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const parent =
      container !== undefined && scene.containers.has(container) ? container : undefined;
    const list = nested.get(parent);
    if (list === undefined) nested.set(parent, [id]);
    else list.push(id);
  }
  const describe = (id: string): LayoutNode => {
    const container = scene.containers.get(id);
    if (container === undefined || container.isFolded) {
      const kind = (container ?? scene.nodes.get(id))?.service ?? '';
      return { id, kind, width: NODE_WIDTH, height: NODE_HEIGHT, children: [] };
    }
    const { service: kind, zone } = container;
    const children = (nested.get(id) ?? []).map(describe);
    return { id, kind, ...EMPTY[zone], children, padding: INSETS[zone] };
  };
  const edges = shapingWires(scene)
    .map((wire) => edgeOf(wire))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { nodes: (nested.get(undefined) ?? []).map(describe), edges, gap: gapFor(scene) };
}

function edgeOf(wire: SceneWire): LayoutEdge {
  const { id, from, to, kind } = wire;
  const [label] = labelSizes(wire, false);
  return { id, from, to, weight: WEIGHT[kind], ...(label === undefined ? {} : { label }) };
}

/** Wires that say where nodes stand: drawn ones, and mere references of what has no other. */
function shapingWires(scene: Scene): readonly SceneWire[] {
  const shown = [...scene.wires.values()].filter(
    ({ from, to }) => from !== to && !isHidden(scene, from) && !isHidden(scene, to),
  );
  const drawn = shown.filter(({ isReference }) => !isReference);
  const wired = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  return shown.filter(
    ({ isReference, from, to }) => !isReference || !wired.has(from) || !wired.has(to),
  );
}

function gapFor({ wires }: Scene): number {
  let gap = LEAST_GAP;
  for (const wire of wires.values()) {
    const width = labelSizes(wire, false)[0]?.width ?? 0;
    gap = Math.max(gap, Math.min(MOST_GAP, Math.ceil((width + BESIDE_LABEL) / GRID) * GRID));
  }
  return gap;
}

const GRID = 4;

/** Where each node and container stands. */
export type Places = ReadonlyMap<string, Box>;
