import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idSchema } from '../document/schema.js';
import { coordinate, extent } from './args.js';
import { requireNode, whole } from './draft.js';

/** Gives a container its frame. */
export const resizeNode = defineEdit({
  id: 'node.resize',
  args: v.strictObject({
    nodeId: idSchema,
    x: coordinate,
    y: coordinate,
    width: extent,
    height: extent,
  }),
  label: ({ nodeId }, document) => `Resize ${document.nodes[nodeId]?.name ?? 'node'}`,
  mergeKey: ({ nodeId }) => `node.resize:${nodeId}`,
  apply: (draft, { nodeId, x, y, width, height }, document) => {
    requireNode(document, nodeId);
    draft.layout.nodes[nodeId] = {
      ...document.layout.nodes[nodeId],
      x: whole(x),
      y: whole(y),
      width: whole(width),
      height: whole(height),
    };
  },
});
