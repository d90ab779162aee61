import { commit, copyFragment, type ArchDocument } from '@archivolt/model';

/** A design of some nodes and notes alone, with the wires among them: what a picture of a selection shows and carries. */
export function partOfDesign(document: ArchDocument, ids: ReadonlySet<string>): ArchDocument {
  const fragment = copyFragment(document, ids);
  const { nodes, edges, layout } = fragment;
  const all = [nodes, edges, layout.notes].flatMap((entries) => Object.keys(entries));
  const empty: ArchDocument = {
    ...document,
    nodes: {},
    edges: {},
    outputs: {},
    layout: { nodes: {}, edges: {}, notes: {}, groups: {} },
  };
  return commit(empty, {
    edit: 'selection.paste',
    args: { fragment, offset: { x: 0, y: 0 }, ids: Object.fromEntries(all.map((id) => [id, id])) },
  }).document;
}
