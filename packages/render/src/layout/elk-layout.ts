import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import { union, type Box, type Point } from '../geometry.js';
import { closeRanks } from './close-ranks.js';
import { componentsOf, type Component } from './components.js';
import { spreadOf } from './hubs.js';
import type { LayoutGraph, LayoutNode, Places } from './layout-graph.js';
import { packRows, sheetWidth } from './pack.js';

/** What runs ELK: in this thread, or in a worker. */
export interface ElkEngine {
  layout(graph: ElkNode): Promise<ElkNode>;
}

const OPTIONS: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.crossingMinimization.semiInteractive': 'false',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
};

/** Nothing of it is handed down: each container is told. */
const SPACING: Readonly<Record<string, string>> = {
  'elk.spacing.nodeNode': '44',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '12',
  'elk.layered.spacing.edgeNodeBetweenLayers': '24',
};

/** Of a part with so many nodes and wires places are good enough sooner, and of a drawing with so many those of smaller parts. */
const LARGE = { part: 150, drawing: 400, partOfDrawing: 60 };
const SOONER: Readonly<Record<string, string>> = {
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.thoroughness': '1',
  'elk.layered.considerModelOrder.strategy': 'NONE',
};

const GRID = 4;

/** Between parts of a drawing that no wire joins. */
const APART = 96;
/** Between cards that no wire joins to anything. */
const LOOSE = 48;

/** Which way wires run: along lines of text, or down the page. */
export type Flow = 'right' | 'down';

interface Manner {
  /** Between layers. */
  readonly gap: number;
  readonly flow: Flow;
  readonly engine: ElkEngine;
  /** From which size on a part is laid out sooner. */
  readonly large: number;
}

/**
 * Places everything: what wires join in layers from left to right or from top to bottom, containers around their
 * members, the largest part first; what nothing is joined to in rows below.
 */
export async function elkLayout(
  graph: LayoutGraph,
  engine: ElkEngine,
  flow: Flow = 'right',
): Promise<Places> {
  const isLarge = graph.nodes.length + graph.edges.length > LARGE.drawing;
  const large = isLarge ? LARGE.partOfDrawing : LARGE.part;
  const manner = { gap: graph.gap ?? LEAST, flow, engine, large };
  const { places } = await sheetOf(componentsOf(graph), manner);
  return new Map([...places].map(([id, box]) => [id, { ...box, x: snap(box.x), y: snap(box.y) }]));
}

/** Parts beside and below one another, about as wide as a screen is. */
async function sheetOf(components: readonly Component[], manner: Manner): Promise<Block> {
  const [loose, joined] = partition(components, isLoose);
  const blocks = await Promise.all(joined.map((component) => blockOf(component, manner)));
  blocks.sort((a, b) => b.width * b.height - a.width * a.height);
  const rest = loose
    .flatMap(({ nodes }) => nodes)
    .toSorted(byKind)
    .map(cardBlock);
  const width = sheetWidth([...blocks, ...rest], LOOSE);
  const upper = packed(blocks, { width, gap: APART });
  const lower = packed(rest, { width, gap: LOOSE });
  return stacked([upper, lower], { gap: APART, flow: 'down', align: 'start' });
}

/** A part in layers; a large one around its hubs: those that wires come from before it, the others behind. */
async function blockOf(component: Component, manner: Manner): Promise<Block> {
  const spread = spreadOf(component);
  if (spread === undefined) return layers(component, manner);
  const { flow } = manner;
  const across = flow === 'right' ? 'down' : 'right';
  const row = (nodes: readonly LayoutNode[]) =>
    stacked(nodes.map(cardBlock), { gap: LOOSE, flow: across, align: 'start' });
  const sheet = await sheetOf(spread.pieces, manner);
  const all = [row(spread.sources), sheet, row(spread.sinks)];
  return stacked(all, { gap: APART, flow, align: 'middle' });
}

function cardBlock({ id, width, height }: LayoutNode): Block {
  return { width, height, places: new Map([[id, { x: 0, y: 0, width, height }]]) };
}

function packed(
  blocks: readonly Block[],
  within: { readonly width: number; readonly gap: number },
): Block {
  const { corners, width, height } = packRows(blocks, within);
  return { width, height, places: new Map(blocks.flatMap((it, at) => shifted(it, corners[at]))) };
}

/** Blocks one after the other; those that hold nothing take no room. */
function stacked(
  blocks: readonly Block[],
  {
    gap,
    flow,
    align,
  }: { readonly gap: number; readonly flow: Flow; readonly align: 'start' | 'middle' },
): Block {
  const shown = blocks.filter(({ places }) => places.size > 0);
  const [along, across] =
    flow === 'right' ? (['width', 'height'] as const) : (['height', 'width'] as const);
  const breadth = Math.max(0, ...shown.map((block) => block[across]));
  const places = new Map<string, Box>();
  let at = 0;
  for (const block of shown) {
    const aside = align === 'middle' ? (breadth - block[across]) / 2 : 0;
    const corner = flow === 'right' ? { x: at, y: aside } : { x: aside, y: at };
    for (const [id, box] of shifted(block, corner)) places.set(id, box);
    at += block[along] + gap;
  }
  const length = Math.max(0, at - gap);
  return flow === 'right'
    ? { width: length, height: breadth, places }
    : { width: breadth, height: length, places };
}

const LEAST = 80;

function isLoose({ nodes, edges }: Component): boolean {
  return nodes.length === 1 && edges.length === 0 && nodes[0]?.padding === undefined;
}

/** Those of one service stand together. */
function byKind(a: LayoutNode, b: LayoutNode): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function shifted({ places }: Block, by: Point = { x: 0, y: 0 }): readonly [string, Box][] {
  return [...places].map(([id, box]) => [id, { ...box, x: box.x + by.x, y: box.y + by.y }]);
}

interface Block {
  readonly width: number;
  readonly height: number;
  readonly places: Places;
}

async function layers({ nodes, edges }: Component, manner: Manner): Promise<Block> {
  const { gap, flow, engine, large } = manner;
  const containers = new Set(nodes.flatMap(containersIn));
  const placed = await engine.layout({
    id: ' root',
    layoutOptions: {
      ...OPTIONS,
      ...(nodes.length + edges.length > large ? SOONER : {}),
      ...SPACING,
      'elk.layered.spacing.nodeNodeBetweenLayers': `${gap}`,
      'elk.direction': flow === 'right' ? 'RIGHT' : 'DOWN',
    },
    children: nodes.map((node) => elkNode(node, { gap, flow })),
    edges: edges.map((edge) => elkEdge(edge, containers)),
  });
  const places = new Map<string, Box>();
  for (const child of placed.children ?? []) collect(child, { x: 0, y: 0 }, places);
  const closed = closeRanks({ nodes, edges }, places, flow);
  const { width, height } = union([...closed.values()]) ?? { width: 0, height: 0 };
  return { width, height, places: closed };
}

function containersIn(node: LayoutNode): readonly string[] {
  if (node.padding === undefined) return [];
  return [node.id, ...node.children.flatMap(containersIn)];
}

function elkNode(node: LayoutNode, manner: Pick<Manner, 'gap' | 'flow'>): ElkNode {
  const { padding } = node;
  const { gap, flow } = manner;
  return {
    id: node.id,
    width: node.width,
    height: node.height,
    ...(padding === undefined ? { ports: portsOf(node, flow), layoutOptions: FIXED } : {}),
    ...(node.children.length === 0
      ? {}
      : { children: node.children.map((child) => elkNode(child, manner)) }),
    ...(padding === undefined
      ? {}
      : {
          layoutOptions: {
            ...SPACING,
            'elk.layered.spacing.nodeNodeBetweenLayers': `${gap}`,
            'elk.padding': `[top=${padding.top},left=${padding.side},bottom=${padding.bottom},right=${padding.side}]`,
          },
        }),
  };
}

const FIXED = { 'elk.portConstraints': 'FIXED_POS' };

/** Wires of a card leave and enter in the middle of its sides: only so are straight ones straight. */
function portsOf({ id, width, height }: LayoutNode, flow: Flow): ElkPort[] {
  const port = (name: string, { x, y }: Point, side: string): ElkPort => ({
    id: portId(id, name),
    x,
    y,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': side },
  });
  const [across, down] = [width / 2, height / 2];
  return flow === 'right'
    ? [port('in', { x: 0, y: down }, 'WEST'), port('out', { x: width, y: down }, 'EAST')]
    : [port('in', { x: across, y: 0 }, 'NORTH'), port('out', { x: across, y: height }, 'SOUTH')];
}

/** Ids of nodes hold no spaces, so these are nobody's. */
function portId(node: string, name: string): string {
  return `port ${name} ${node}`;
}

function elkEdge(
  { id, from, to, weight }: LayoutGraph['edges'][number],
  containers: ReadonlySet<string>,
): ElkExtendedEdge {
  return {
    id: `wire ${id}`,
    sources: [containers.has(from) ? from : portId(from, 'out')],
    targets: [containers.has(to) ? to : portId(to, 'in')],
    layoutOptions: {
      'elk.layered.priority.straightness': `${weight}`,
      'elk.layered.priority.direction': `${weight}`,
    },
  };
}

function collect(node: ElkNode, origin: Point, into: Map<string, Box>): void {
  const x = origin.x + (node.x ?? 0);
  const y = origin.y + (node.y ?? 0);
  const { width = 0, height = 0 } = node;
  into.set(node.id, { x: snap(x), y: snap(y), width, height });
  for (const child of node.children ?? []) collect(child, { x, y }, into);
}

function snap(value: number): number {
  return Math.round(value / GRID) * GRID;
}
