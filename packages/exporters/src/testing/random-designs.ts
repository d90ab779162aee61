import type { Registry } from '@archivolt/cfn-spec';
import {
  catalog,
  createGraph,
  isReference,
  judge,
  validate,
  withRegistry,
  type ArchDocument,
  type EdgeRecord,
  type NodeRecord,
  type Reference,
  type Value,
} from '@archivolt/model';
import { lower } from '../lower/pipeline.js';
import { canonical } from '../value/walk.js';
import { packed } from './matrix-pack.js';
import { finished, lonely, meetings, run, type MatrixCase } from './matrix-pairs.js';
import { dressed } from './random-dress.js';
import { numbersFrom, oneOf, shuffled } from './random-numbers.js';

type Draw = () => readonly MatrixCase[];

/** What random designs are made of, in an order of chance that is always the same. */
interface Deck {
  /** Pairs of each connection, the connections in turn. */
  readonly connections: readonly (readonly Draw[])[];
  readonly pairs: readonly Draw[];
  readonly alone: readonly MatrixCase[];
}

const DEALT = { connections: 4, pairs: 2, alone: 1 };
const MORE_WIRES = 12;
function shuffledDeck(): Deck {
  const next = numbersFrom(137);
  const byConnection = new Map<string, Draw[]>();
  const all = meetings();
  for (const { connection, draw } of all)
    byConnection.set(connection, [...(byConnection.get(connection) ?? []), draw]);
  return {
    connections: shuffled([...byConnection.values()], next).map((draws) => shuffled(draws, next)),
    pairs: shuffled(all, next).map(({ draw }) => draw),
    alone: shuffled(
      lonely().filter((item) => isGood(item)),
      next,
    ),
  };
}

/**
 * Valid designs by number: each of some wires and a service of the catalog, joined at nodes that are alike, wired
 * further and dressed at random. Neighbouring numbers take turns through the catalog: 35 of them have every
 * connection, and 700 every pair.
 */
export function randomDesigns(registry: Registry): (seed: number) => ArchDocument {
  const deck = shuffledDeck();
  const known = withRegistry(registry);
  return (seed) => {
    const next = numbersFrom(seed);
    return dressed(wired(joined(drawn(deck, seed), next), next), {
      next,
      registry,
      isWhole: (document) => isWhole(document, known),
    });
  };
}

/** What is dealt to a design, side by side. */
function drawn({ connections, pairs, alone }: Deck, seed: number): ArchDocument {
  const cases = [
    ...dealt(connections, { seed, count: DEALT.connections }).flatMap(
      ({ item, round }) => item[round % item.length]?.() ?? [],
    ),
    ...dealt(pairs, { seed, count: DEALT.pairs }).flatMap(({ item }) => item()),
    ...dealt(alone, { seed, count: DEALT.alone }).map(({ item }) => item),
  ].filter((item) => isGood(item));
  const [whole] = packed(cases, cases.length);
  if (whole === undefined) throw new Error(`no design for ${seed}`);
  return whole.document;
}

function dealt<T>(
  cards: readonly T[],
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly { readonly item: T; readonly round: number }[] {
  return Array.from({ length: count }, (_, index) => seed * count + index).flatMap((place) => {
    const item = cards[place % cards.length];
    return item === undefined ? [] : [{ item, round: Math.floor(place / cards.length) }];
  });
}

/** One node for those that are alike, of most of them. */
function joined(document: ArchDocument, next: () => number): ArchDocument {
  const merges: (readonly [string, string])[] = [];
  let now = document;
  const ids = Object.keys(document.nodes);
  for (const [index, kept] of ids.entries()) {
    for (const gone of ids.slice(index + 1)) {
      const [one, other] = [now.nodes[kept], now.nodes[gone]];
      if (one === undefined || other === undefined || !isAlike(one, other) || next() < 0.3)
        continue;
      now = merge(now, kept, gone);
      merges.push([kept, gone]);
    }
  }
  if (isWhole(now)) return now;
  return merges.reduce((kept, [one, other]) => {
    const merged = kept.nodes[one] === undefined ? kept : merge(kept, one, other);
    return isWhole(merged) ? merged : kept;
  }, document);
}

function isAlike(one: NodeRecord, other: NodeRecord): boolean {
  const said = (node: NodeRecord): string => canonical({ ...node, name: '' } as unknown as Value);
  return said(one) === said(other);
}

function merge(document: ArchDocument, kept: string, gone: string): ArchDocument {
  const id = (old: string): string => (old === gone ? kept : old);
  const swap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(swap);
    if (typeof value !== 'object' || value === null) return value;
    if (isReference(value)) {
      const reference: Reference = value;
      return { ...reference, $ref: id(reference.$ref) };
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, swap(item)]));
  };
  const nodes = Object.entries(document.nodes).filter(([key]) => key !== gone);
  const edges = Object.entries(document.edges).map(([key, edge]): [string, EdgeRecord] => [
    key,
    { ...(swap(edge) as EdgeRecord), from: id(edge.from), to: id(edge.to) },
  ]);
  const said = new Map(edges.map((entry) => [canonical(entry[1] as unknown as Value), entry]));
  return {
    ...document,
    nodes: Object.fromEntries(nodes.map(([key, node]) => [key, swap(node) as NodeRecord])),
    edges: Object.fromEntries(said.values()),
  };
}

/** Draws wires between nodes of different cases, where they may be. */
function wired(document: ArchDocument, next: () => number): ArchDocument {
  let now = document;
  const ids = Object.keys(document.nodes);
  for (let number = 0; number < MORE_WIRES; number += 1) {
    const [from = '', to = ''] = [oneOf(ids, next), oneOf(ids, next)];
    const verdict = from === to ? undefined : judge(createGraph(now), from, to);
    if (verdict?.kind !== 'allowed') continue;
    const meaning = oneOf(verdict.meanings, next);
    if (meaning === undefined || isDrawn(now, { connection: meaning.id, from, to })) continue;
    const args = { id: `more${number}`, connection: meaning.id, from, to };
    const done = finished('', run(now, [{ edit: 'edge.add', args }]));
    if (done.refused === undefined && isWhole(done.document)) now = done.document;
  }
  return now;
}

function isDrawn(document: ArchDocument, { connection, from, to }: EdgeRecord): boolean {
  return Object.values(document.edges).some(
    (edge) => edge.connection === connection && edge.from === from && edge.to === to,
  );
}

/** Whether a case is part of random designs: a lone actor outside AWS makes no template. */
function isGood({ refused, document }: MatrixCase): boolean {
  if (refused !== undefined || !isWhole(document)) return false;
  return Object.values(document.nodes).some(
    ({ service }) => catalog.service(service)?.type !== undefined,
  );
}

function isWhole(document: ArchDocument, known?: ReturnType<typeof withRegistry>): boolean {
  return (
    !validate(document, known).some(({ severity }) => severity === 'error') && lower(document).ok
  );
}
