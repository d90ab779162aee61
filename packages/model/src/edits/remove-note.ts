import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idsSchema } from './args.js';
import { required } from './draft.js';

/** Takes notes away. */
export const removeNote = defineEdit({
  id: 'note.remove',
  args: v.strictObject({ ids: idsSchema }),
  label: ({ ids }) => (ids.length === 1 ? 'Remove note' : `Remove ${ids.length} notes`),
  apply: (draft, { ids }, document) => {
    for (const id of ids) {
      required(document.layout.notes, id, 'note');
      delete draft.layout.notes[id];
    }
  },
});
