import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idSchema } from '../document/schema.js';
import { coordinate, extent, tipSchema } from './args.js';
import { required, whole, wholeTip } from './draft.js';

/** Changes the text or the frame of a note. */
export const setNote = defineEdit({
  id: 'note.set',
  args: v.strictObject({
    noteId: idSchema,
    text: v.optional(v.string()),
    x: v.optional(coordinate),
    y: v.optional(coordinate),
    width: v.optional(extent),
    height: v.optional(extent),
    tip: v.optional(tipSchema),
  }),
  label: ({ text }) => (text === undefined ? 'Resize note' : 'Edit note'),
  mergeKey: ({ noteId, text }) => `note.set:${noteId}:${text === undefined ? 'frame' : 'text'}`,
  apply: (draft, { noteId, text, ...frame }) => {
    const note = required(draft.layout.notes, noteId, 'note');
    if (text !== undefined) note.text = text;
    if (frame.x !== undefined) note.x = whole(frame.x);
    if (frame.y !== undefined) note.y = whole(frame.y);
    if (frame.width !== undefined) note.width = whole(frame.width);
    if (frame.height !== undefined) note.height = whole(frame.height);
    if (frame.tip !== undefined) note.tip = wholeTip(frame.tip);
  },
});
