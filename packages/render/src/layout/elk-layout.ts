import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
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
  'elk.layered.spacing.nodeNodeBetweenLayers': '80',
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
  const placed = await engine.layout({
    id: ' root',
    layoutOptions: OPTIONS,
    children: graph.nodes.map(elkNode),
    edges: graph.edges.map(elkEdge),
  });
  const positions = new Map<string, Point>();
  for (const child of placed.children ?? []) collect(child, { x: 0, y: 0 }, positions);
  return positions;
}

function elkNode(node: LayoutNode): ElkNode {
  const { padding } = node;
  return {
    id: node.id,
    width: node.width,
    height: node.height,
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

function elkEdge({ id, from, to, weight }: LayoutGraph['edges'][number]): ElkExtendedEdge {
  return {
    id: `wire ${id}`,
    sources: [from],
    targets: [to],
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
