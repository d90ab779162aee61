import * as v from 'valibot';
import { defineEdit, EditError } from '../define/edit.js';
import type { ArchDocument } from '../document/document.js';
import { idsSchema } from './args.js';
import { removeEdges, removeNodes } from './removal.js';

/** Takes nodes, wires, notes and frames of groups away together. */
export const removeSelection = defineEdit({
  id: 'selection.remove',
  args: v.strictObject({ ids: idsSchema }),
  label: ({ ids: [first = '', ...others] }, document) =>
    others.length === 0 ? `Remove ${nameOf(document, first)}` : `Remove ${others.length + 1} items`,
  apply: (draft, { ids }, document) => {
    const own = (entries: object) => ids.filter((id) => Object.hasOwn(entries, id));
    const nodes = own(document.nodes);
    const edges = own(document.edges);
    const notes = own(document.layout.notes);
    const groups = own(document.layout.groups);
    if (nodes.length + edges.length + notes.length + groups.length < ids.length) {
      throw new EditError('Something to remove is not there.');
    }
    const left = removeEdges(draft, edges, document);
    if (nodes.length > 0) removeNodes(draft, nodes, left);
    for (const id of notes) delete draft.layout.notes[id];
    for (const id of groups) delete draft.layout.groups[id];
  },
});

function nameOf({ nodes, edges, layout }: ArchDocument, id: string): string {
  const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
  if (node !== undefined) return node.name;
  if (Object.hasOwn(edges, id)) return 'wire';
  return Object.hasOwn(layout.groups, id) ? 'group' : 'note';
}
