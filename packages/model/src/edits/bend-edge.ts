import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { bendsSchema, idSchema } from '../document/schema.js';
import { requireEdge, whole } from './draft.js';

/** Gives a wire its corners; none lets it find its own way. */
export const bendEdge = defineEdit({
  id: 'edge.bend',
  args: v.strictObject({ edgeId: idSchema, bends: bendsSchema }),
  label: ({ bends }) => (bends.length === 0 ? 'Straighten wire' : 'Bend wire'),
  mergeKey: ({ edgeId }) => `edge.bend:${edgeId}`,
  apply: (draft, { edgeId, bends }, document) => {
    requireEdge(document, edgeId);
    const { bends: _, ...others } = document.layout.edges[edgeId] ?? {};
    if (bends.length > 0) {
      draft.layout.edges[edgeId] = {
        ...others,
        bends: bends.map(([x, y]) => [whole(x), whole(y)]),
      };
    } else if (Object.keys(others).length > 0) draft.layout.edges[edgeId] = others;
    else delete draft.layout.edges[edgeId];
  },
});
