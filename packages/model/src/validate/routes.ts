import type { Catalog } from '../catalog/catalog.js';
import { withArticle } from '../catalog/lacks.js';
import { newNodeName } from '../catalog/names.js';
import type { EditCall } from '../define/edit.js';
import type { Fix } from '../define/rule.js';
import type { Service } from '../define/service.js';
import type { NodeView } from '../define/view.js';
import type { DesignGraph } from '../graph/design-graph.js';

/** The ends of a wire that cannot be, and where new ids come from. */
export interface Ends {
  readonly graph: DesignGraph;
  readonly from: NodeView;
  readonly to: NodeView;
  readonly newId: () => string;
}

const MOST = 3;
const ID_SHARE = 28;
/** Wires that say where a thing is or who may pass lead nowhere. */
const LEADING = new Set(['event', 'request', 'data']);

/** Legal ways from one node to another by what stands between them, the best first. */
export function routesBetween(ends: Ends): readonly Fix[] {
  const { graph, from, to } = ends;
  const chains = chainsBetween(graph.catalog, from.service, to.service);
  const between = chains.slice(0, MOST).map((chain) => routeThrough(ends, chain));
  const [turned] = graph.catalog.meanings(to.service.id, from.service.id);
  if (turned === undefined) return between;
  const label = `Draw it from ${to.name} to ${from.name}`;
  const edits = [addEdge(ends, turned.id, [to.id, from.id])];
  return [...between, { label, safe: false, edits }];
}

/** Services to go through: those that a page names, then those that connect best. */
function chainsBetween(
  catalog: Catalog,
  from: Service,
  to: Service,
): readonly (readonly Service[])[] {
  const named = (catalog.refusedPair(from.id, to.id)?.through ?? []).flatMap(
    (id) => catalog.service(id) ?? [],
  );
  const isWhole = joins(catalog, [from, ...named, to]) > 0;
  const found = catalog.services
    .filter((service) => isStation(service) && service.id !== from.id && service.id !== to.id)
    .map((service) => ({ service, strength: joins(catalog, [from, service, to]) }))
    .filter(({ service, strength }) => strength > 0 && named[0]?.id !== service.id)
    .toSorted((a, b) => b.strength - a.strength || (a.service.id < b.service.id ? -1 : 1))
    .map(({ service }) => [service]);
  return named.length > 0 && isWhole ? [named, ...found] : found;
}

/** How well a chain of services joins, by its weakest wire; 0 when it does not. */
function joins(catalog: Catalog, chain: readonly Service[]): number {
  const strengths = chain.slice(1).map((service, index) => {
    const meanings = catalog.meanings(chain[index]?.id ?? '', service.id);
    const leading = meanings.find(({ kind }) => LEADING.has(kind));
    return leading === undefined ? 0 : 1 + (leading.rank ?? 0);
  });
  return Math.min(...strengths);
}

function isStation({ capabilities, type }: Service): boolean {
  const { container, external } = capabilities;
  return type !== undefined && container === undefined && external === undefined;
}

function routeThrough(ends: Ends, chain: readonly Service[]): Fix {
  const { graph, from, to } = ends;
  const { document } = graph;
  const [only] = chain;
  const known = chain.length === 1 && only !== undefined ? nearbyNode(ends, only) : undefined;
  if (known !== undefined) {
    const edits = wiresAlong(ends, [from, known, to]);
    return { label: `Go through ${known.name}`, safe: false, edits };
  }
  const taken = new Set<string>();
  const stations = chain.map((service, index) => {
    const name = newNodeName(document, service.noun, taken);
    taken.add(name);
    const at = between(ends, (index + 1) / (chain.length + 1));
    return { id: ends.newId(), name, service, at };
  });
  const nodes = stations.map(({ id, name, service, at }) => ({
    edit: 'node.add',
    args: { id, service: service.id, name, at },
  }));
  const label = `Put ${chain.map(({ title }) => withArticle(title)).join(' and ')} in between`;
  return { label, safe: false, edits: [...nodes, ...wiresAlong(ends, [from, ...stations, to])] };
}

/** A node of that service that is already wired to one of the ends, rightly directed. */
function nearbyNode({ from, to }: Ends, service: Service): NodeView | undefined {
  const after = from.wires('out').map((wire) => wire.target);
  const before = to.wires('in').map((wire) => wire.source);
  return [...after.filter((node) => before.includes(node)), ...after, ...before].find(
    (node) => node.service.id === service.id && node.id !== from.id && node.id !== to.id,
  );
}

interface Stop {
  readonly id: string;
  readonly service: Service;
}

function wiresAlong(ends: Ends, stops: readonly Stop[]): readonly EditCall[] {
  const { graph } = ends;
  return stops.slice(1).flatMap((to, index) => {
    const from = stops[index];
    if (from === undefined || isWired(graph, from.id, to.id)) return [];
    const meanings = graph.catalog.meanings(from.service.id, to.service.id);
    const meaning = meanings.find(({ kind }) => LEADING.has(kind));
    return meaning === undefined ? [] : [addEdge(ends, meaning.id, [from.id, to.id])];
  });
}

function isWired(graph: DesignGraph, from: string, to: string): boolean {
  const wires = graph.node(from)?.wires('out') ?? [];
  return wires.some((wire) => wire.target.id === to);
}

function addEdge(ends: Ends, connection: string, [from, to]: readonly [string, string]): EditCall {
  return { edit: 'edge.add', args: { id: ends.newId(), connection, from, to } };
}

function between({ graph, from, to }: Ends, share: number): { x: number; y: number } {
  const { nodes } = graph.document.layout;
  const [start, end] = [nodes[from.id], nodes[to.id]];
  const [a, b] = [start ?? end ?? { x: 0, y: 0 }, end ?? start ?? { x: 0, y: 0 }];
  return { x: Math.round(a.x + (b.x - a.x) * share), y: Math.round(a.y + (b.y - a.y) * share) };
}

/** Ids that the document does not have, made of the ends': the same call gives the same ids. */
export function newIds(graph: DesignGraph, from: string, to: string): () => string {
  const { nodes, edges } = graph.document;
  const stem = `${from.slice(0, ID_SHARE)}-${to.slice(0, ID_SHARE)}`;
  let number = 0;
  return () => {
    for (;;) {
      number += 1;
      const id = number === 1 ? stem : `${stem}-${number}`;
      if (!Object.hasOwn(nodes, id) && !Object.hasOwn(edges, id)) return id;
    }
  };
}
