import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idSchema } from '../document/schema.js';
import { coordinate, extent } from './args.js';
import { requireFreeId, whole } from './draft.js';

/** Puts a note on the canvas. */
export const addNote = defineEdit({
  id: 'note.add',
  args: v.strictObject({
    id: idSchema,
    x: coordinate,
    y: coordinate,
    width: v.optional(extent, 220),
    height: v.optional(extent),
    text: v.optional(v.string(), ''),
  }),
  label: () => 'Add note',
  apply: (draft, { id, x, y, width, height, text }, document) => {
    requireFreeId(document, id);
    const size = height === undefined ? {} : { height: whole(height) };
    draft.layout.notes[id] = { x: whole(x), y: whole(y), width: whole(width), ...size, text };
  },
});
