import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idsSchema } from './args.js';
import { required } from './draft.js';

/** Takes frames away. What they held stays. */
export const removeGroup = defineEdit({
  id: 'group.remove',
  args: v.strictObject({ ids: idsSchema }),
  label: ({ ids }) => (ids.length === 1 ? 'Ungroup' : `Ungroup ${ids.length} groups`),
  apply: (draft, { ids }, document) => {
    for (const id of ids) {
      required(document.layout.groups, id, 'group');
      delete draft.layout.groups[id];
    }
  },
});
