import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { LayoutGraph, LayoutNode, Positions } from './layout-graph.js';
import type { Point } from '../geometry.js';

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
  'elk.spacing.nodeNode': '44',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.componentComponent': '64',
  'elk.layered.spacing.edgeNodeBetweenLayers': '24',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
  'elk.layered.crossingMinimization.semiInteractive': 'false',
  'elk.layered.compaction.connectedComponents': 'true',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
};

const GRID = 4;

/** Places everything: layers from left to right, containers around their members. */
export async function elkLayout(graph: LayoutGraph, engine: ElkEngine): Promise<Positions> {
  if (graph.nodes.length === 0) return new Map();
  const containers = new Set(graph.nodes.flatMap(containersIn));
  const placed = await engine.layout({
    id: ' root',
    layoutOptions: {
      ...OPTIONS,
      'elk.layered.spacing.nodeNodeBetweenLayers': `${graph.gap ?? 80}`,
    },
    children: graph.nodes.map(elkNode),
    edges: graph.edges.map((edge) => elkEdge(edge, containers)),
  });
  const positions = new Map<string, Point>();
  for (const child of placed.children ?? []) collect(child, { x: 0, y: 0 }, positions);
  return positions;
}

function containersIn(node: LayoutNode): readonly string[] {
  if (node.padding === undefined) return [];
  return [node.id, ...node.children.flatMap(containersIn)];
}

function elkNode(node: LayoutNode): ElkNode {
  const { padding } = node;
  return {
    id: node.id,
    width: node.width,
    height: node.height,
    ...(padding === undefined ? { ports: portsOf(node), layoutOptions: FIXED } : {}),
    ...(node.children.length === 0 ? {} : { children: node.children.map(elkNode) }),
    ...(padding === undefined
      ? {}
      : {
          layoutOptions: {
            'elk.padding': `[top=${padding.top},left=${padding.side},bottom=${padding.bottom},right=${padding.side}]`,
          },
        }),
  };
}

const FIXED = { 'elk.portConstraints': 'FIXED_POS' };

/** Wires of a card leave and enter in the middle of its sides: only so are straight ones straight. */
function portsOf({ id, width, height }: LayoutNode): ElkPort[] {
  const port = (name: string, x: number): ElkPort => ({
    id: portId(id, name),
    x,
    y: height / 2,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': x === 0 ? 'WEST' : 'EAST' },
  });
  return [port('in', 0), port('out', width)];
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

function collect(node: ElkNode, origin: Point, into: Map<string, Point>): void {
  const x = origin.x + (node.x ?? 0);
  const y = origin.y + (node.y ?? 0);
  into.set(node.id, { x: snap(x), y: snap(y) });
  for (const child of node.children ?? []) collect(child, { x, y }, into);
}

function snap(value: number): number {
  return Math.round(value / GRID) * GRID;
}
