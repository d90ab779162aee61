import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idSchema } from '../document/schema.js';
import { required, requireNode } from './draft.js';
import { removePartReferences } from './removal.js';

/** Takes a part away with the references to it. */
export const removePart = defineEdit({
  id: 'part.remove',
  args: v.strictObject({ nodeId: idSchema, part: v.string() }),
  label: ({ part }) => `Remove ${part}`,
  apply: (draft, { nodeId, part }, document) => {
    const parts = requireNode(document, nodeId).parts ?? {};
    required(parts, part, 'part');
    removePartReferences(draft, { $ref: nodeId, part }, document);
    const node = requireNode(draft, nodeId);
    if (Object.keys(parts).length === 1) delete node.parts;
    else delete node.parts?.[part];
  },
});
