import { createGraph, failingDemands, type ArchDocument } from '@archivolt/model';
import type { ResourceGraph } from '../graph/resource-graph.js';
import { byText } from '../value/walk.js';
import type { LowerOptions } from './draft.js';

export interface Kept {
  readonly kept: ArchDocument;
  readonly leftOut: ResourceGraph['leftOut'];
}

/** When forced, the design without the wires whose demand fails: they cannot work. */
export function leaveOut(document: ArchDocument, { force }: LowerOptions): Kept {
  if (force !== true) return { kept: document, leftOut: [] };
  const leftOut = failingDemands(createGraph(document))
    .map(({ edge, diagnostic }) => ({ edge, reason: diagnostic.message }))
    .toSorted((a, b) => byText(a.edge, b.edge));
  const failing = new Set(leftOut.map(({ edge }) => edge));
  const edges = Object.entries(document.edges).filter(([id]) => !failing.has(id));
  return { kept: { ...document, edges: Object.fromEntries(edges) }, leftOut };
}
