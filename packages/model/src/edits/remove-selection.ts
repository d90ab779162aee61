import * as v from 'valibot';
import { defineEdit, EditError } from '../define/edit.js';
import { idsSchema } from './args.js';
import { removeEdges, removeNodes } from './removal.js';

/** Takes nodes, wires and notes away together. */
export const removeSelection = defineEdit({
  id: 'selection.remove',
  args: v.strictObject({ ids: idsSchema }),
  label: ({ ids: [first = '', ...others] }, document) =>
    others.length === 0
      ? `Remove ${document.nodes[first]?.name ?? (Object.hasOwn(document.edges, first) ? 'wire' : 'note')}`
      : `Remove ${others.length + 1} items`,
  apply: (draft, { ids }, document) => {
    const own = (entries: object) => ids.filter((id) => Object.hasOwn(entries, id));
    const nodes = own(document.nodes);
    const edges = own(document.edges);
    const notes = own(document.layout.notes);
    if (nodes.length + edges.length + notes.length < ids.length) {
      throw new EditError('Something to remove is not there.');
    }
    removeEdges(draft, edges, document);
    if (nodes.length > 0) removeNodes(draft, nodes, document);
    for (const id of notes) delete draft.layout.notes[id];
  },
});
