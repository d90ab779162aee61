import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idSchema } from '../document/schema.js';
import { idsSchema } from './args.js';
import { requireFreeId, requireNode } from './draft.js';
import { leaveGroups } from './removal.js';

/** Draws a frame around nodes that belong together. A node is in one group: it leaves the one it was in. */
export const addGroup = defineEdit({
  id: 'group.add',
  args: v.strictObject({ id: idSchema, title: v.string(), members: idsSchema }),
  label: ({ members }) => `Group ${members.length === 1 ? '1 item' : `${members.length} items`}`,
  apply: (draft, { id, title, members }, document) => {
    requireFreeId(document, id);
    for (const member of members) requireNode(document, member);
    const gathered = new Set(members);
    leaveGroups(draft, gathered, document);
    draft.layout.groups[id] = { title, members: [...gathered].toSorted() };
  },
});
