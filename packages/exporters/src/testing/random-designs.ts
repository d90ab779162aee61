import {
  isReference,
  validate,
  type ArchDocument,
  type EdgeRecord,
  type NodeRecord,
  type Reference,
  type Value,
} from '@archivolt/model';
import { lower } from '../lower/pipeline.js';
import { canonical } from '../value/walk.js';
import { packed } from './matrix-pack.js';
import { meetings, type MatrixCase } from './matrix-pairs.js';

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FEWEST = 3;
const MOST = 6;

/** A valid design of some wires that the catalog knows, drawn at random and joined at nodes that are alike. */
export function randomDesign(seed: number): ArchDocument {
  const next = numbersFrom(seed);
  const all = meetings();
  const count = FEWEST + Math.floor(next() * (MOST - FEWEST + 1));
  const cases: MatrixCase[] = [];
  while (cases.length < count) {
    const drawn = all[Math.floor(next() * all.length)]?.() ?? [];
    cases.push(...drawn.filter((item) => item.refused === undefined && isWhole(item.document)));
  }
  const [whole] = packed(cases, cases.length);
  if (whole === undefined) throw new Error(`no design for ${seed}`);
  return joined(whole.document, next);
}

function joined(document: ArchDocument, next: () => number): ArchDocument {
  let now = document;
  const ids = Object.keys(document.nodes);
  for (const [index, kept] of ids.entries()) {
    for (const gone of ids.slice(index + 1)) {
      const [one, other] = [now.nodes[kept], now.nodes[gone]];
      if (one === undefined || other === undefined || !isAlike(one, other) || next() < 0.4)
        continue;
      const merged = merge(now, kept, gone);
      if (isWhole(merged)) now = merged;
    }
  }
  return now;
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
  const edges = Object.entries(document.edges).map(([key, edge]) => [
    key,
    { ...(swap(edge) as EdgeRecord), from: id(edge.from), to: id(edge.to) },
  ]);
  return {
    ...document,
    nodes: Object.fromEntries(nodes.map(([key, node]) => [key, swap(node) as NodeRecord])),
    edges: Object.fromEntries(edges) as ArchDocument['edges'],
  };
}

function isWhole(document: ArchDocument): boolean {
  return !validate(document).some(({ severity }) => severity === 'error') && lower(document).ok;
}
