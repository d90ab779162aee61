import { createGraph } from '../graph/create-graph.js';
import { effectsOfWire } from '../graph/effects-of.js';
import { catalog } from '../catalog/catalog.js';
import type { Effect, EnvironmentEffect } from '../define/effect.js';
import type { ArchDocument, EdgeRecord, NodeRecord } from '../document/document.js';
import { namesIn, type NodesIn } from './names.js';
import type { Nodes } from './records.js';
import { withoutGrants } from './without-grants.js';
import {
  variablesFor,
  withoutPermit,
  withoutProperty,
  withoutRoute,
  withoutVariable,
} from './without-values.js';

/**
 * Whether a wire stands for things of a template that are written elsewhere: statements of a role, an
 * operation of an API. Its own properties are laid over nothing then.
 */
export function standsForOthers({ form, parts = {} }: EdgeRecord): boolean {
  if (form === undefined) return false;
  return (
    form.kind === 'sam-policy' || (form.kind === 'resource' && !Object.hasOwn(parts, form.key))
  );
}

/** The nodes of a design without what a wire of a template needs beside itself, save what another wire needs too. */
export function withoutRemains(document: ArchDocument, id: string): Nodes {
  const edge = document.edges[id];
  if (edge?.form === undefined || edge.form.kind === 'sam-policy') return document.nodes;
  const nodesIn = namesIn(document);
  const effects = askedBy(document, id, nodesIn);
  const others = askedBeside(document, id);
  const grants = { own: only(effects, 'grant'), others: only(others, 'grant'), nodesIn };
  let nodes = withoutGrants(document, grants);
  const said = standsForOthers(edge) ? effects : only(effects, 'permit');
  for (const effect of said) nodes = withoutEffect(nodes, effect, { edge, others, nodesIn });
  return nodes;
}

interface Around {
  readonly edge: EdgeRecord;
  /** What the wires beside ask for. */
  readonly others: readonly Effect[];
  readonly nodesIn: NodesIn;
}

function withoutEffect(nodes: Nodes, effect: Effect, { edge, others, nodesIn }: Around): Nodes {
  const { from, to } = edge;
  const beside = (node: string) => ({ node: node === from ? to : from, nodesIn });
  if (effect.kind === 'property') return withoutProperty(nodes, effect, beside(effect.on.$ref));
  if (effect.kind === 'route') return withoutRoute(nodes, effect, beside(effect.api));
  if (effect.kind === 'permit') return withoutPermit(nodes, effect, beside(effect.on.$ref));
  if (effect.kind !== 'environment') return nodes;
  const isShared = only(others, 'environment').some(
    ({ on, name }) => on === effect.on && name === effect.name,
  );
  return isShared ? nodes : withoutVariable(nodes, effect, beside(effect.on));
}

function only<K extends Effect['kind']>(
  effects: readonly Effect[],
  kind: K,
): readonly Extract<Effect, { kind: K }>[] {
  return effects.filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
}

/** What a wire asks for, also where its ends say so already. */
function askedBy(document: ArchDocument, id: string, nodesIn: NodesIn): readonly Effect[] {
  const edge = document.edges[id];
  if (edge === undefined) return [];
  const edges = { ...document.edges, [id]: asDrawn(edge) };
  const strangers = {
    ...document.nodes,
    ...strange(document, edge.from, { names: edge.to, nodesIn }),
    ...strange(document, edge.to, { names: edge.from, nodesIn }),
  };
  const seen = new Set<string>();
  return [document.nodes, strangers]
    .flatMap((nodes) => {
      const graph = createGraph({ ...document, nodes, edges });
      const wire = graph.wire(id);
      return wire === undefined ? [] : effectsOfWire(wire, graph);
    })
    .filter((effect) => {
      const text = JSON.stringify(effect);
      return !seen.has(text) && seen.add(text).size > 0;
    });
}

function asDrawn(edge: EdgeRecord): EdgeRecord {
  const { form: _, parts: __, ...bare } = edge;
  return bare;
}

/** What the other wires at a wire's ends ask for. */
function askedBeside(document: ArchDocument, id: string): readonly Effect[] {
  const ends = new Set([document.edges[id]?.from, document.edges[id]?.to]);
  const near = Object.entries(document.edges).filter(
    ([other, { from, to }]) => other !== id && (ends.has(from) || ends.has(to)),
  );
  const bare = near.map(([other, edge]) => [other, asDrawn(edge)] as const);
  const graph = createGraph({
    ...document,
    edges: { ...document.edges, ...Object.fromEntries(bare) },
  });
  return near.flatMap(([other]) => {
    const wire = graph.wire(other);
    return wire === undefined ? [] : effectsOfWire(wire, graph);
  });
}

/** A node without the properties in which it names another. */
function strange(
  { nodes }: ArchDocument,
  id: string,
  { names, nodesIn }: { readonly names: string; readonly nodesIn: NodesIn },
): Readonly<Record<string, NodeRecord>> {
  const node = nodes[id];
  if (node === undefined) return {};
  const kept = Object.entries(node.properties).filter(([, value]) => !nodesIn(value).has(names));
  return { [id]: { ...node, properties: Object.fromEntries(kept) } };
}

/** The wire as if it had been drawn: it asks for its effects itself, and keeps the names of its resources. */
export function unfolded(document: ArchDocument, id: string): EdgeRecord | undefined {
  const edge = document.edges[id];
  if (edge === undefined || !standsForOthers(edge)) return edge;
  const { form: _, parts = {}, ...rest } = edge;
  const effects = askedBy(document, id, namesIn(document));
  const names = new Map(
    effects.flatMap((effect) =>
      'name' in effect
        ? [[effect.name, 'properties' in effect ? effect.properties : {}] as const]
        : [],
    ),
  );
  const kept = Object.entries(parts).flatMap(([name, part]) => {
    const asked = names.get(name);
    if (asked === undefined) return [];
    const own = Object.entries(part.properties ?? {}).filter(([key]) => !Object.hasOwn(asked, key));
    return [[name, { ...part, properties: Object.fromEntries(own) }] as const];
  });
  const named = withVariable(document, rest, only(effects, 'environment'));
  return kept.length === 0 ? named : { ...named, parts: Object.fromEntries(kept) };
}

/** Code goes on finding the other end under the name that its template gave the variable. */
function withVariable(
  { nodes }: ArchDocument,
  edge: EdgeRecord,
  effects: readonly EnvironmentEffect[],
): EdgeRecord {
  const annotate = catalog.connection(edge.connection)?.annotate ?? {};
  if (!Object.hasOwn(annotate, 'Variable') || edge.properties?.['Variable'] !== undefined)
    return edge;
  const [name] = effects.flatMap((effect) => variablesFor(nodes, effect));
  return name === undefined
    ? edge
    : { ...edge, properties: { ...edge.properties, Variable: name } };
}
