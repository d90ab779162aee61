import type { StateEdge, StateGraph, StateNode } from '@archivolt/model';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Point } from '../geometry.js';
import { textWidth } from '../label/text-width.js';
import type { ElkEngine } from '../layout/elk-layout.js';
import {
  MACHINE,
  NO_STATES,
  scopesOf,
  type DrawnState,
  type DrawnWay,
  type Scope,
  type StateDrawing,
  type StateMark,
} from './state-drawing.js';

const STATE_WIDTH = 220;
const STATE_HEIGHT = 52;
/** Room for what is wrong with a state. */
const FAULT_HEIGHT = 36;
const FRAME_HEAD = 44;
const FRAME_LEAST = '(220,112)';
const LABEL = { size: 11, height: 18, room: 12 } as const;
const MARK = { machine: { width: 56, height: 24 }, part: { width: 12, height: 12 } } as const;

const OPTIONS: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.spacing.nodeNode': '32',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.labelNode': '8',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
};

/** Of a row this large, places are good enough sooner. */
const LARGE = 110;
const SOONER: Readonly<Record<string, string>> = {
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.thoroughness': '1',
  'elk.layered.considerModelOrder.strategy': 'NONE',
};

function optionsOf({ states, edges }: Scope): Readonly<Record<string, string>> {
  return states.length + edges.length > LARGE ? { ...OPTIONS, ...SOONER } : OPTIONS;
}

/** Places the states of a machine from the top down, those of branches and of Maps in frames. */
export async function layOutStates(graph: StateGraph, engine: ElkEngine): Promise<StateDrawing> {
  const scopes = scopesOf(graph);
  const machine = scopes.get(MACHINE);
  if (machine === undefined) return NO_STATES;
  const plan = elkScope(machine, scopes);
  const placed = await engine.layout({ id: MACHINE, ...plan, layoutOptions: optionsOf(machine) });
  const drawing = { states: [], marks: [], ways: [] };
  collect(placed, { x: 0, y: 0 }, { ...drawing, known: knownIn(graph) });
  return { width: placed.width ?? 0, height: placed.height ?? 0, ...drawing };
}

type Scopes = ReadonlyMap<string, Scope>;

function elkScope(
  { frame, states, edges }: Scope,
  scopes: Scopes,
): { readonly children: ElkNode[]; readonly edges: ElkExtendedEdge[] } {
  const size = frame === MACHINE ? MARK.machine : MARK.part;
  const starts = states.filter(({ isStart }) => isStart);
  const ends = states.filter((state) => state.isEnd && !ENDS.has(state.type));
  const mark = (kind: StateMark['kind'], shown: boolean): ElkNode[] =>
    shown ? [{ id: `${kind} ${frame}`, ...size, layoutOptions: MARK_LAYER[kind] }] : [];
  return {
    children: [
      ...mark('start', starts.length > 0),
      ...states.map((state) => elkState(state, scopes)),
      ...mark('end', ends.length > 0),
    ],
    edges: [
      ...starts.map(({ id }) => elkEdge({ id: `start ${id}`, from: `start ${frame}`, to: id })),
      ...edges.map((edge) => elkEdge(edge)),
      ...ends.map(({ id }) => elkEdge({ id: `end ${id}`, from: id, to: `end ${frame}` })),
    ],
  };
}

/** They are ends themselves. */
const ENDS = new Set(['Succeed', 'Fail']);

const MARK_LAYER = {
  start: { 'elk.layered.layering.layerConstraint': 'FIRST' },
  end: { 'elk.layered.layering.layerConstraint': 'LAST' },
} as const;

function elkState({ id, type, faults }: StateNode, scopes: Scopes): ElkNode {
  const scope = scopes.get(id);
  const more = faults.length === 0 ? 0 : FAULT_HEIGHT;
  if (scope === undefined) return { id, width: STATE_WIDTH, height: STATE_HEIGHT + more };
  const top = type === 'Branch' ? 16 + more : FRAME_HEAD + 8 + more;
  return {
    id,
    ...elkScope(scope, scopes),
    layoutOptions: {
      ...optionsOf(scope),
      'elk.alignment': 'TOP',
      'elk.padding': `[top=${top},left=16,bottom=16,right=16]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': FRAME_LEAST,
      // Branches stand in a row: they run at once.
      'elk.separateConnectedComponents': String(type !== 'Parallel'),
    },
  };
}

function elkEdge({
  id,
  from,
  to,
  label = '',
}: Pick<StateEdge, 'id' | 'from' | 'to'> & { readonly label?: string }): ElkExtendedEdge {
  const width = Math.ceil(textWidth(label, LABEL.size)) + LABEL.room;
  return {
    id,
    sources: [from],
    targets: [to],
    ...(label === '' ? {} : { labels: [{ text: label, width, height: LABEL.height }] }),
  };
}

interface Known {
  readonly nodes: ReadonlyMap<string, StateNode>;
  readonly edges: ReadonlyMap<string, StateEdge>;
}

function knownIn({ nodes, edges }: StateGraph): Known {
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
  };
}

interface Found {
  readonly states: DrawnState[];
  readonly marks: StateMark[];
  readonly ways: DrawnWay[];
  readonly known: Known;
}

/** Everything in one plane, what lies inside of another after it. */
function collect(scope: ElkNode, origin: Point, found: Found): void {
  for (const edge of scope.edges ?? []) found.ways.push(drawnWay(edge, origin, found.known));
  for (const child of scope.children ?? []) {
    const corner = shifted(child, origin);
    const box = { ...corner, width: child.width ?? 0, height: child.height ?? 0 };
    const node = found.known.nodes.get(child.id);
    if (node === undefined) {
      const kind = child.id.startsWith('start ') ? 'start' : 'end';
      found.marks.push({ id: child.id, kind, ...box });
      continue;
    }
    found.states.push({ node, isFrame: child.children !== undefined, ...box });
    collect(child, corner, found);
  }
}

function drawnWay(edge: ElkExtendedEdge, origin: Point, { edges }: Known): DrawnWay {
  const [section] = edge.sections ?? [];
  const points =
    section === undefined
      ? []
      : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  const [label] = edge.labels ?? [];
  const kind = edges.get(edge.id)?.kind ?? 'next';
  const way = {
    id: edge.id,
    kind,
    from: edge.sources[0] ?? '',
    to: edge.targets[0] ?? '',
    points: points.map((point) => shifted(point, origin)),
  };
  if (label?.text === undefined) return way;
  const { width = 0, height = 0, text } = label;
  return { ...way, label: { ...shifted(label, origin), width, height, text } };
}

function shifted({ x = 0, y = 0 }: Partial<Point>, origin: Point): Point {
  return { x: Math.round(origin.x + x), y: Math.round(origin.y + y) };
}
