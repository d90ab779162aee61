import {
  catalog,
  type Annotation,
  type Annotations,
  type ArchDocument,
  type Connection,
  createGraph,
  type EdgeRecord,
  type Effect,
  type GraphView,
  type NodeRecord,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { GENERIC } from '../generic.js';
import { own } from '../own.js';
import { mapOf } from '../text/tree.js';
import { blank } from './agrees.js';
import type { LiftDraft } from './lift-draft.js';
import { canonical, namedBy, nodesIn } from './mentions.js';
import type { Operation } from './operations.js';

/** Two nodes that something of a template names together. */
export type Pair = readonly [from: string, to: string];

/** What stands between two nodes names few others. */
const MOST_NEIGHBOURS = 12;
const MOST_VARIANTS = 32;
/** Of each end, that a wire's effects may depend on. */
const MOST_WIRES = 30;
/** What is looked at of one template: pairs of which one names the other, and then pairs that a third thing joins. */
export const MOST_PAIRS = 3000;
const MOST_FAR_PAIRS = 400;

/** Pairs of services that a template connects in some way: one names the other, or a third thing names both. */
export function pairsOf(draft: LiftDraft): readonly Pair[] {
  const near = neighbours(draft);
  const [close, far]: [Pair[], Pair[]] = [[], []];
  for (const [from, node] of draft.nodes) {
    if (node.service === GENERIC) continue;
    const beside = near.get(from) ?? new Set();
    for (const to of reachedFrom(draft, near, beside)) {
      if (to === from || connectionsOf(draft, [from, to]).length === 0) continue;
      if (beside.has(to)) close.push([from, to]);
      else far.push([from, to]);
    }
  }
  return [...close.slice(0, MOST_PAIRS), ...far.slice(0, MOST_FAR_PAIRS)];
}

/** Services beside a node, and behind what stands beside it. */
function reachedFrom(
  draft: LiftDraft,
  near: ReadonlyMap<string, ReadonlySet<string>>,
  beside: ReadonlySet<string>,
): readonly string[] {
  const isOther = (id: string) => draft.nodes.get(id)?.service === GENERIC;
  const reached = new Set(beside);
  for (const between of beside) {
    for (const id of beyond(near, between)) reached.add(id);
    if (!isOther(between)) continue;
    for (const next of beyond(near, between)) {
      if (isOther(next)) for (const id of beyond(near, next)) reached.add(id);
    }
  }
  return [...reached].filter((id) => draft.nodes.has(id) && !isOther(id));
}

function beyond(near: ReadonlyMap<string, ReadonlySet<string>>, id: string): ReadonlySet<string> {
  const others = near.get(id) ?? new Set<string>();
  return others.size <= MOST_NEIGHBOURS ? others : new Set();
}

function neighbours(draft: LiftDraft): ReadonlyMap<string, ReadonlySet<string>> {
  const near = new Map<string, Set<string>>();
  const join = (a: string, b: string) => near.set(a, (near.get(a) ?? new Set()).add(b));
  for (const [id, node] of draft.nodes) {
    for (const other of namedBy(draft, node)) {
      if (other === id || !draft.nodes.has(other)) continue;
      join(id, other);
      join(other, id);
    }
  }
  for (const { from, to } of draft.edges.values()) {
    join(from, to);
    join(to, from);
  }
  return near;
}

/** Connections that two nodes may have, those that stand for a mere reference left out. */
export function connectionsOf(draft: LiftDraft, [from, to]: Pair): readonly Connection[] {
  const service = (id: string) => draft.nodes.get(id)?.service ?? '';
  return catalog.meanings(service(from), service(to)).filter(({ id }) => !PLAIN.has(id));
}

const PLAIN: ReadonlySet<string> = new Set(['refers-to', 'assumes']);

/** A wire that might be in a template. */
export interface Guess {
  readonly connection: Connection;
  readonly properties: ValueMap;
}

/** What a pair may be connected by: each connection as it is drawn anew, and with each of its options. */
export function guessesOf(
  draft: LiftDraft,
  pair: Pair,
  operations: readonly Operation[],
): readonly Guess[] {
  const connections = connectionsOf(draft, pair).filter(({ id }) => !isDrawn(draft, id, pair));
  if (connections.length === 0) return [];
  const graph = graphOf(draft, new Map(), { pair });
  const [source, target] = [graph.node(pair[0]), graph.node(pair[1])];
  if (source === undefined || target === undefined) return [];
  const answered = operations.filter(({ integration }) =>
    nodesIn(integration, draft.names).has(pair[1]),
  );
  return connections.flatMap((connection): readonly Guess[] => {
    if (connection.refuses?.({ source, target }) !== undefined) return [];
    const { initial = {}, annotate = {} } = connection;
    const first = typeof initial === 'function' ? initial({ source, target }) : initial;
    const all = isRoute(annotate)
      ? routes(first, answered)
      : Object.hasOwn(annotate, 'RouteKey')
        ? keyedRoutes(first, answered)
        : variants(first, annotate);
    return all.map((properties) => ({ connection, properties }));
  });
}

function isDrawn(draft: LiftDraft, connection: string, [from, to]: Pair): boolean {
  return draft.edges
    .touching(from)
    .some(([, edge]) => edge.connection === connection && edge.from === from && edge.to === to);
}

function isRoute(annotate: Annotations): boolean {
  return Object.hasOwn(annotate, 'Method') && Object.hasOwn(annotate, 'Path');
}

function routes(first: ValueMap, operations: readonly Operation[]): readonly ValueMap[] {
  return operations.map(({ method, path, integration }) => ({
    ...first,
    Method: method,
    Path: method === '$default' ? '$default' : path,
    ...waiting(integration),
  }));
}

/** How long an API waits for what answers a route, and how it hands the answer on. */
function waiting(integration: Value): ValueMap {
  const timeout = own(integration, 'timeoutInMillis') ?? own(integration, 'TimeoutInMillis');
  const mode = own(integration, 'responseTransferMode') ?? own(integration, 'ResponseTransferMode');
  return {
    ...(typeof timeout === 'number' ? { TimeoutInMillis: timeout } : {}),
    ...(mode === 'STREAM' ? { ResponseTransferMode: mode } : {}),
  };
}

/** Routes of a WebSocket API, by what a message says. */
function keyedRoutes(first: ValueMap, operations: readonly Operation[]): readonly ValueMap[] {
  return operations.map(({ method, path }) => ({
    ...first,
    RouteKey: path === '' ? method : `${method} ${path}`,
  }));
}

function variants(first: ValueMap, annotate: Annotations): readonly ValueMap[] {
  const found: ValueMap[] = [first, ...(isBareToo(first, annotate) ? [{}] : [])];
  for (const [key, annotation] of Object.entries(annotate)) {
    const values = valuesOf(key, annotation).filter((value) => value !== first[key]);
    const more = found.flatMap((base) =>
      values.map((value) =>
        mapOf([...Object.entries(base).filter(([name]) => name !== key), [key, value]]),
      ),
    );
    if (found.length + more.length <= MOST_VARIANTS) found.push(...more);
  }
  return found;
}

/** A template need not say what a wire starts with. */
function isBareToo(first: ValueMap, annotate: Annotations): boolean {
  const names = Object.keys(first);
  return names.length > 0 && names.every((name) => annotate[name]?.required !== true);
}

/** What else a property of a wire may be: its options, or a text that the template says. */
function valuesOf(
  key: string,
  { options = [], default: initial, widget, type }: Annotation,
): readonly Value[] {
  if (widget === 'code' || key === 'Variable') return [];
  if (typeof initial === 'boolean') return [!initial];
  if (options.length > 0)
    return options.flatMap((item) => (typeof item === 'string' ? [item] : [item.value]));
  return type === undefined || type === 'string' ? [blank(key)] : [];
}

/** What wires would make of the template's nodes, were they drawn, each by itself. */
export function effectsOf(
  draft: LiftDraft,
  edges: ReadonlyMap<string, EdgeRecord>,
): ReadonlyMap<string, readonly OwnedEffect[]> {
  const [{ from, to } = { from: '', to: '' }] = edges.values();
  const pair: Pair = [from, to];
  const graph = graphOf(draft, edges, { pair });
  const without = once(() => graphOf(draft, new Map(), { pair }));
  const apart = once(() => lackingEffects(draft, edges));
  return new Map(
    [...edges].map(([id, edge]) => {
      const wire = graph.wire(id);
      if (wire === undefined) return [id, []] as const;
      const { source, target, connection } = wire;
      const own = connection.effects({ source, target, wire, graph }).map((effect) => ({ effect }));
      const hasEffects = [source, target].some(({ service }) => service.effects !== undefined);
      if (own.some(({ effect }) => CLEAR.has(effect.kind))) return [id, own] as const;
      const lacking = apart()?.get(id) ?? [];
      if (lacking.length > 0) return [id, lacking] as const;
      if (!hasEffects) return [id, own] as const;
      const alone = edges.size === 1 ? graph : graphOf(draft, new Map([[id, edge]]), { pair });
      const ofEnds = [source.id, target.id].flatMap((end) =>
        nodeEffects({ alone, without: without(), end }),
      );
      return [id, [...own, ...ofEnds]] as const;
    }),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What wires would make if their ends said nothing of one another: some ask for nothing that is there. */
function lackingEffects(
  draft: LiftDraft,
  edges: ReadonlyMap<string, EdgeRecord>,
): ReadonlyMap<string, readonly OwnedEffect[]> | undefined {
  const [edge] = edges.values();
  const changed = edge === undefined ? [] : strangers(draft, edge);
  if (changed.length === 0) return undefined;
  const { from, to } = edge ?? { from: '', to: '' };
  const graph = graphOf(draft, edges, { pair: [from, to], instead: new Map(changed) });
  return new Map(
    [...edges.keys()].flatMap((id) => {
      const wire = graph.wire(id);
      if (wire === undefined) return [];
      const { source, target, connection } = wire;
      const effects = connection.effects({ source, target, wire, graph });
      if (!effects.some(({ kind }) => CLEAR.has(kind))) return [];
      return [[id, effects.map((effect) => ({ effect }))] as const];
    }),
  );
}

/** The ends of a pair that name one another, without the properties in which they do. */
function strangers(
  draft: LiftDraft,
  { from, to }: EdgeRecord,
): readonly (readonly [string, NodeRecord])[] {
  return [
    [from, to],
    [to, from],
  ].flatMap(([id = '', other = '']) => {
    const node = draft.nodes.get(id);
    const entries = Object.entries(node?.properties ?? {});
    const kept = entries.filter(([, value]) => !nodesIn(value, draft.names).has(other));
    if (node === undefined || kept.length === entries.length) return [];
    return [[id, { ...node, properties: mapOf(kept) }] as const];
  });
}

const CLEAR: ReadonlySet<string> = new Set(['property', 'resource', 'route', 'authorizer']);

/** An effect, and the node that asks for it where it is not the wire. */
export interface OwnedEffect {
  readonly effect: Effect;
  readonly node?: string;
}

/** What a node asks for because of a wire. */
function nodeEffects({
  alone,
  without,
  end,
}: {
  readonly alone: GraphView;
  readonly without: GraphView;
  readonly end: string;
}): readonly OwnedEffect[] {
  const asked = (graph: GraphView) => {
    const node = graph.node(end);
    return node === undefined ? [] : (node.service.effects?.(node) ?? []);
  };
  const before = new Set(asked(without).map((effect) => canonical(effect as unknown as Value)));
  return asked(alone)
    .filter((effect) => !before.has(canonical(effect as unknown as Value)))
    .map((effect) => ({ effect, node: end }));
}

interface Part {
  readonly pair: Pair;
  /** Nodes as they might be. */
  readonly instead?: ReadonlyMap<string, NodeRecord>;
}

/** The part of a design that a pair can tell of: what the two name, on and on, and their wires. */
function graphOf(draft: LiftDraft, edges: ReadonlyMap<string, EdgeRecord>, part: Part): GraphView {
  const { nodes, own } =
    part.instead === undefined ? knownPart(draft, part.pair) : partOf(draft, part);
  return createGraph({ ...draft.document, nodes, edges: { ...own, ...Object.fromEntries(edges) } });
}

interface Surroundings {
  readonly of: string;
  readonly nodes: ArchDocument['nodes'];
  readonly own: ArchDocument['edges'];
}

/** What was found around a pair last, as long as nothing has changed: each pair is asked about several times. */
const around = new WeakMap<LiftDraft, Surroundings>();

function knownPart(draft: LiftDraft, pair: Pair): Surroundings {
  const of = JSON.stringify([pair, draft.nodes.version, draft.edges.version]);
  const known = around.get(draft);
  if (known?.of === of) return known;
  const found = { ...partOf(draft, { pair }), of };
  around.set(draft, found);
  return found;
}

function partOf(draft: LiftDraft, { pair, instead }: Part): Omit<Surroundings, 'of'> {
  const own = new Map(pair.flatMap((id) => draft.edges.touching(id, MOST_WIRES)));
  const ends = [...own.values()].flatMap(({ from, to }) => [from, to]);
  const nodes = new Map<string, NodeRecord>();
  let front: Iterable<string> = [...pair, ...ends];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    const next = new Set<string>();
    for (const id of front) {
      const node = nodes.has(id) ? undefined : (instead?.get(id) ?? draft.nodes.get(id));
      if (node === undefined) continue;
      nodes.set(id, node);
      for (const named of namedBy(draft, node)) if (!nodes.has(named)) next.add(named);
    }
    front = next;
  }
  return { nodes: Object.fromEntries(nodes), own: Object.fromEntries(own) };
}

/** How far from a pair a wire's effects may look: its subnets' VPC, the gateway of that. */
const DEEPEST = 3;
