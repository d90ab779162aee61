import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idSchema, imageSchema } from '../document/schema.js';
import { castDraft } from 'immer';
import { coordinate, extent, tipSchema } from './args.js';
import { requireFreeId, whole, wholeTip } from './draft.js';

/** Puts a note, a title, an arrow or a picture on the canvas. */
export const addNote = defineEdit({
  id: 'note.add',
  args: v.strictObject({
    id: idSchema,
    x: coordinate,
    y: coordinate,
    width: v.optional(extent, 220),
    height: v.optional(extent),
    text: v.optional(v.string(), ''),
    style: v.optional(v.literal('title')),
    tip: v.optional(tipSchema),
    image: v.optional(imageSchema),
  }),
  label: ({ style, tip, image }) => {
    if (image !== undefined) return 'Add picture';
    return `Add ${tip === undefined ? (style ?? 'note') : 'arrow'}`;
  },
  apply: (draft, { id, x, y, width, height, text, style, tip, image }, document) => {
    requireFreeId(document, id);
    draft.layout.notes[id] = castDraft({
      x: whole(x),
      y: whole(y),
      width: whole(width),
      ...(height === undefined ? {} : { height: whole(height) }),
      text,
      ...(style === undefined ? {} : { style }),
      ...(tip === undefined ? {} : { tip: wholeTip(tip) }),
      ...(image === undefined ? {} : { image }),
    });
  },
});
