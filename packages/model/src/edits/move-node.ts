import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idSchema } from '../document/schema.js';
import { pointSchema } from './args.js';
import { requireNode, whole } from './draft.js';

/** Moves nodes and notes to where a drag or the arrow keys left them. */
export const moveNode = defineEdit({
  id: 'node.move',
  args: v.strictObject({ positions: v.record(idSchema, pointSchema) }),
  label: ({ positions }, document) => {
    const [first = '', ...others] = Object.keys(positions);
    if (others.length > 0) return `Move ${others.length + 1} items`;
    return `Move ${document.nodes[first]?.name ?? 'note'}`;
  },
  mergeKey: ({ positions }) => `node.move:${Object.keys(positions).toSorted().join()}`,
  touches: ({ positions }) => Object.keys(positions),
  apply: (draft, { positions }, document) => {
    for (const [id, { x, y }] of Object.entries(positions)) {
      const place = { x: whole(x), y: whole(y) };
      const note = Object.hasOwn(document.layout.notes, id) ? draft.layout.notes[id] : undefined;
      if (note !== undefined) Object.assign(note, place);
      else {
        requireNode(document, id);
        draft.layout.nodes[id] = { ...document.layout.nodes[id], ...place };
      }
    }
  },
});
