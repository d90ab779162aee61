import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idsSchema } from './args.js';
import { removeEdges } from './removal.js';

/** Takes wires away. */
export const removeEdge = defineEdit({
  id: 'edge.remove',
  args: v.strictObject({ ids: idsSchema }),
  label: ({ ids }) => (ids.length === 1 ? 'Remove wire' : `Remove ${ids.length} wires`),
  apply: (draft, { ids }, document) => {
    removeEdges(draft, ids, document);
  },
});
