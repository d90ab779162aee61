import * as v from 'valibot';
import type {
  ArchDocument,
  EdgeLayout,
  EdgeRecord,
  NodeLayout,
  NodeRecord,
  NoteLayout,
} from '../document/document.js';
import {
  edgeLayoutSchema,
  edgeSchema,
  idSchema,
  nodeLayoutSchema,
  nodeSchema,
  noteSchema,
} from '../document/schema.js';

/** A piece of a design, as the clipboard holds it: nodes, the wires among them, notes and looks. */
export interface Fragment {
  readonly nodes: Readonly<Record<string, NodeRecord>>;
  readonly edges: Readonly<Record<string, EdgeRecord>>;
  readonly layout: {
    readonly nodes: Readonly<Record<string, NodeLayout>>;
    readonly edges: Readonly<Record<string, EdgeLayout>>;
    readonly notes: Readonly<Record<string, NoteLayout>>;
  };
}

/** A fragment comes from the clipboard: nothing about it is certain. */
export const fragmentSchema: v.GenericSchema<unknown, Fragment> = v.strictObject({
  nodes: v.record(idSchema, nodeSchema),
  edges: v.record(idSchema, edgeSchema),
  layout: v.strictObject({
    nodes: v.record(idSchema, nodeLayoutSchema),
    edges: v.record(idSchema, edgeLayoutSchema),
    notes: v.record(idSchema, noteSchema),
  }),
});

/** Copies nodes and notes with the wires that run inside. */
export function copyFragment(document: ArchDocument, ids: Iterable<string>): Fragment {
  const chosen = new Set(ids);
  const nodes = only(document.nodes, (id) => chosen.has(id));
  const isInside = ({ from, to }: EdgeRecord) => chosen.has(from) && chosen.has(to);
  const edges = only(document.edges, (_, edge) => isInside(edge));
  return {
    nodes,
    edges,
    layout: {
      nodes: only(document.layout.nodes, (id) => Object.hasOwn(nodes, id)),
      edges: only(document.layout.edges, (id) => Object.hasOwn(edges, id)),
      notes: only(document.layout.notes, (id) => chosen.has(id)),
    },
  };
}

function only<T>(
  entries: Readonly<Record<string, T>>,
  keep: (id: string, entry: T) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).filter(([id, entry]) => keep(id, entry)));
}
