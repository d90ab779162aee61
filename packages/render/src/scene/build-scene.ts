import type {
  ArchDocument,
  EdgeRecord,
  GraphView,
  NodeLayout,
  NodeView,
  WireView,
} from '@archivolt/model';
import { union, type Point } from '../geometry.js';
import { detailOf, factOf } from './card.js';
import { containerOf, sizeContainers, zoneOf, type Zoned } from './containers.js';
import { groupsOf } from './groups.js';
import { notesOf } from './notes.js';
import { guardWires, namedIn, referenceWires, type Named } from './references.js';
import { NODE_HEIGHT, NODE_WIDTH, type Scene, type SceneNode, type SceneWire } from './scene.js';

export interface SceneInput {
  readonly document: ArchDocument;
  readonly graph: GraphView;
  /** What was drawn before: items of records that are still the same are taken over. */
  readonly previous?: Scene | undefined;
}

/** Describes what is drawn. Deterministic: the same document gives the same scene. */
export function buildScene({ document, graph, previous }: SceneInput): Scene {
  const nodes = new Map<string, SceneNode>();
  const zones = new Map<string, Zoned>();
  const places = placesOf(document);
  for (const id of stacked(document)) {
    const kept = keptNode(document, previous, id);
    if (kept !== undefined) {
      nodes.set(id, kept);
      continue;
    }
    const view = graph.node(id);
    const place = places.get(id);
    if (view === undefined || place === undefined) continue;
    if (view.can('container') === undefined) nodes.set(id, sceneNode(view, place, graph));
    else zones.set(id, zoned(view, place, graph));
  }
  const named = namedIn(document, previous?.named);
  const wires = drawnWires(sceneWires({ document, graph, previous }, named), document);
  const containers = sizeContainers(withoutLoops(zones), nodes);
  return {
    document,
    nodes,
    containers,
    wires,
    named,
    wiresAt: adjacency(wires),
    notes: notesOf(document),
    groups: groupsOf(document, { nodes, containers }),
  };
}

/** Nodes that are drawn, what lies over others last. */
function stacked({ nodes, layout }: ArchDocument): readonly string[] {
  const ids = Object.keys(nodes);
  const places = layout.nodes;
  const isPlain = Object.values(places).every(({ hidden, order }) => hidden !== true && !order);
  if (isPlain) return ids;
  const orderOf = (id: string) => (Object.hasOwn(places, id) ? (places[id]?.order ?? 0) : 0);
  return ids.filter((id) => !isLeftOut(layout, id)).toSorted((a, b) => orderOf(a) - orderOf(b));
}

function isLeftOut({ nodes }: ArchDocument['layout'], id: string): boolean {
  return Object.hasOwn(nodes, id) && nodes[id]?.hidden === true;
}

function drawnWires(
  wires: Map<string, SceneWire>,
  { layout }: ArchDocument,
): Map<string, SceneWire> {
  for (const { id, from, to } of wires.values()) {
    if (isLeftOut(layout, from) || isLeftOut(layout, to)) wires.delete(id);
  }
  return wires;
}

function keptNode(
  document: ArchDocument,
  previous: Scene | undefined,
  id: string,
): SceneNode | undefined {
  const node = previous?.nodes.get(id);
  if (node === undefined || previous === undefined) return undefined;
  const isSame =
    node.record === document.nodes[id] &&
    document.layout.nodes[id] !== undefined &&
    previous.document.layout.nodes[id] === document.layout.nodes[id] &&
    (node.container === undefined || Object.hasOwn(document.nodes, node.container)) &&
    hasSameValues(previous.document, document);
  if (!isSame) return undefined;
  const at = document.layout.nodes[id];
  // A scene may have been moved by a drag that its document does not know.
  return at?.x === node.x && at.y === node.y ? node : undefined;
}

/** Whether what refers to a parameter says the same in both. */
function hasSameValues(before: ArchDocument, now: ArchDocument): boolean {
  return before.parameters === now.parameters && before.environments === now.environments;
}

function sceneNode(view: NodeView, place: NodeLayout, graph: GraphView): SceneNode {
  return {
    id: view.id,
    x: place.x,
    y: place.y,
    width: NODE_WIDTH,
    height: NODE_HEIGHT,
    name: view.name,
    detail: detailOf(view),
    service: view.service.id,
    title: view.service.title,
    category: view.service.category,
    shape:
      view.can('external') === undefined && view.record.external === undefined ? 'card' : 'pill',
    container: containerOf(view, graph),
    record: view.record,
  };
}

function zoned(view: NodeView, place: NodeLayout, graph: GraphView): Zoned {
  return {
    id: view.id,
    name: view.name,
    detail: view.record.external === undefined ? (factOf(view) ?? '') : 'exists already',
    service: view.service.id,
    zone: zoneOf(view),
    container: containerOf(view, graph),
    isFolded: place.folded === true,
    placed: place,
  };
}

/** Cuts containers that name each other: a hostile file may nest in a ring. */
function withoutLoops(zones: ReadonlyMap<string, Zoned>): ReadonlyMap<string, Zoned> {
  const cut = new Map(zones);
  for (const zone of zones.values()) {
    const seen = new Set([zone.id]);
    for (let at = zone.container; at !== undefined; at = cut.get(at)?.container) {
      if (!seen.has(at)) {
        seen.add(at);
        continue;
      }
      cut.set(zone.id, { ...zone, container: undefined });
      break;
    }
  }
  return cut;
}

/** Where each node is. What has no place yet stands in rows below the rest. */
function placesOf(document: ArchDocument): ReadonlyMap<string, NodeLayout> {
  const places = new Map<string, NodeLayout>();
  const missing: string[] = [];
  for (const id of Object.keys(document.nodes)) {
    const place = Object.hasOwn(document.layout.nodes, id) ? document.layout.nodes[id] : undefined;
    if (place === undefined) missing.push(id);
    else places.set(id, place);
  }
  if (missing.length === 0) return places;
  const columns = Math.max(4, Math.ceil(Math.sqrt(missing.length)));
  const rest = union(
    [...places.values()].map(({ x, y }) => ({ x, y, width: NODE_WIDTH, height: NODE_HEIGHT })),
  );
  const origin: Point = { x: rest?.x ?? 0, y: rest === undefined ? 0 : rest.y + rest.height + 96 };
  missing.forEach((id, index) => {
    places.set(id, {
      x: origin.x + (index % columns) * (NODE_WIDTH + 80),
      y: origin.y + Math.floor(index / columns) * (NODE_HEIGHT + 56),
    });
  });
  return places;
}

function sceneWires(
  { document, graph, previous }: SceneInput,
  named: ReadonlyMap<string, Named>,
): Map<string, SceneWire> {
  const wires = new Map<string, SceneWire>();
  const isStill =
    previous?.document.nodes === document.nodes && hasSameValues(previous.document, document);
  for (const [id, record] of Object.entries(document.edges)) {
    const before = previous?.wires.get(id);
    const bends = document.layout.edges[id]?.bends;
    const isKept =
      isStill &&
      before !== undefined &&
      previous?.document.edges[id] === record &&
      previous.document.layout.edges[id]?.bends === bends;
    const view = isKept ? undefined : graph.wire(id);
    if (isKept) wires.set(id, before);
    else if (view !== undefined) wires.set(id, sceneWire(view, record, bends));
  }
  const pairs = new Set(Object.values(document.edges).map(({ from, to }) => `${from} ${to}`));
  for (const id of Object.keys(document.nodes)) {
    const view = graph.node(id);
    const guarded =
      view === undefined ? [] : guardWires(view, (from) => pairs.has(`${from} ${id}`));
    for (const wire of guarded)
      if (Object.hasOwn(document.nodes, wire.from)) wires.set(wire.id, wire);
  }
  const guards = [...wires.values()].filter(({ isReference }) => isReference);
  for (const { from, to } of guards) pairs.add(`${from} ${to}`);
  for (const wire of referenceWires(document, named, { isMeant: referenceRule(graph, pairs) }))
    wires.set(wire.id, wire);
  return inLanes(wires);
}

/** Curated services say by their place which network they are in; others are shown with all that they name. */
function referenceRule(
  graph: GraphView,
  pairs: ReadonlySet<string>,
): (from: string, to: string) => boolean {
  const isGeneric = (id: string): boolean => {
    const view = graph.node(id);
    return view !== undefined && view.service.type === undefined && view.record.type !== undefined;
  };
  const isContainer = (id: string) => graph.node(id)?.can('container') !== undefined;
  return (from, to) => {
    if (pairs.has(`${from} ${to}`)) return false;
    if (isGeneric(from) || isGeneric(to)) return true;
    return !isContainer(to) && !pairs.has(`${to} ${from}`);
  };
}

const ACCESS = new Set(['R', 'W', 'RW']);

function sceneWire(
  view: WireView,
  record: EdgeRecord,
  bends: readonly (readonly [number, number])[] | undefined,
): SceneWire {
  const said = view.connection.label?.(view);
  const kind = view.connection.kindOf?.(view) ?? view.connection.kind;
  const isAccess = kind === 'data' && said !== undefined && ACCESS.has(said);
  return {
    id: view.id,
    from: record.from,
    to: record.to,
    kind,
    label: isAccess ? undefined : said,
    access: isAccess ? accessOf(said) : undefined,
    glyph: kind === 'auth' ? glyphOf(view) : undefined,
    isReference: false,
    lane: 0,
    bends: bends?.map(([x, y]) => ({ x, y })),
  };
}

function accessOf(said: string): 'R' | 'W' | 'RW' {
  if (said === 'RW') return said;
  return said === 'W' ? 'W' : 'R';
}

function glyphOf(view: WireView): SceneWire['glyph'] {
  if (view.source.can('external') !== undefined) return 'sign-in';
  return view.target.service.category === 'identity' || view.source.service.category === 'identity'
    ? 'key'
    : 'lock';
}

/** Numbers wires between the same two nodes from the middle outwards, so that they lie side by side. */
function inLanes(wires: Map<string, SceneWire>): Map<string, SceneWire> {
  const pairs = new Map<string, string[]>();
  for (const { id, from, to } of wires.values()) {
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const known = pairs.get(pair);
    if (known === undefined) pairs.set(pair, [id]);
    else known.push(id);
  }
  for (const ids of pairs.values()) {
    ids.forEach((id, index) => {
      const lane = index - (ids.length - 1) / 2;
      const wire = wires.get(id);
      if (wire !== undefined && wire.lane !== lane) wires.set(id, { ...wire, lane });
    });
  }
  return wires;
}

function adjacency(wires: ReadonlyMap<string, SceneWire>): Map<string, string[]> {
  const at = new Map<string, string[]>();
  for (const { id, from, to } of wires.values()) {
    for (const end of from === to ? [from] : [from, to]) {
      const list = at.get(end);
      if (list === undefined) at.set(end, [id]);
      else list.push(id);
    }
  }
  return at;
}
