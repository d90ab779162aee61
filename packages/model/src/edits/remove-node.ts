import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idsSchema } from './args.js';
import { removeNodes } from './removal.js';

/** Takes nodes away with their wires, their looks and the references to them. */
export const removeNode = defineEdit({
  id: 'node.remove',
  args: v.strictObject({ ids: idsSchema }),
  label: ({ ids: [first = '', ...others] }, document) =>
    others.length === 0
      ? `Remove ${document.nodes[first]?.name ?? 'node'}`
      : `Remove ${others.length + 1} nodes`,
  apply: (draft, { ids }, document) => removeNodes(draft, ids, document),
});
