import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idSchema } from '../document/schema.js';
import { requireNode } from './draft.js';

/** Folds a container to a card, or opens it. */
export const foldNode = defineEdit({
  id: 'node.fold',
  args: v.strictObject({ nodeId: idSchema, folded: v.boolean() }),
  label: ({ nodeId, folded }, document) =>
    `${folded ? 'Fold' : 'Open'} ${document.nodes[nodeId]?.name ?? 'node'}`,
  apply: (draft, { nodeId, folded }, document) => {
    requireNode(document, nodeId);
    const { folded: _, ...place } = document.layout.nodes[nodeId] ?? { x: 0, y: 0 };
    draft.layout.nodes[nodeId] = folded ? { ...place, folded } : place;
  },
});
