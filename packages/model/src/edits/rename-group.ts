import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idSchema } from '../document/schema.js';
import { required } from './draft.js';

/** Gives a group another title. */
export const renameGroup = defineEdit({
  id: 'group.rename',
  args: v.strictObject({ groupId: idSchema, title: v.string() }),
  label: () => 'Rename group',
  mergeKey: ({ groupId }) => `group.rename:${groupId}`,
  apply: (draft, { groupId, title }) => {
    required(draft.layout.groups, groupId, 'group').title = title;
  },
});
