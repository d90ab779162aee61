import * as v from 'valibot';
import { defineEdit, EditError } from '../define/edit.js';
import type { ArchDocument } from '../document/document.js';
import { coordinate, idsSchema } from './args.js';
import type { DraftDocument } from './draft.js';

/** Locks, hides or stacks nodes and notes: what changes how they are drawn, and nothing that is made. */
export const setLook = defineEdit({
  id: 'look.set',
  args: v.strictObject({
    ids: idsSchema,
    locked: v.optional(v.boolean()),
    hidden: v.optional(v.boolean()),
    order: v.optional(coordinate),
  }),
  label: ({ ids, locked, hidden }) => {
    const items = ids.length === 1 ? '1 item' : `${ids.length} items`;
    if (locked !== undefined) return `${locked ? 'Lock' : 'Unlock'} ${items}`;
    if (hidden !== undefined) return `${hidden ? 'Hide' : 'Show'} ${items}`;
    return `Restack ${items}`;
  },
  apply: (draft, { ids, locked, hidden, order }, document) => {
    for (const id of ids) {
      const look = lookOf(draft, document, id);
      flag(look, 'locked', locked);
      // What stands beside the drawing is removed, not hidden.
      if (!Object.hasOwn(document.layout.notes, id)) flag(look, 'hidden', hidden);
      if (order === 0) delete look.order;
      else if (order !== undefined) look.order = order;
    }
  },
});

interface Look {
  locked?: boolean;
  hidden?: boolean;
  order?: number;
}

function lookOf(draft: DraftDocument, document: ArchDocument, id: string): Look {
  const note = Object.hasOwn(document.layout.notes, id) ? draft.layout.notes[id] : undefined;
  if (note !== undefined) return note;
  if (!Object.hasOwn(document.nodes, id)) throw new EditError(`There is no item "${id}".`);
  const place = Object.hasOwn(document.layout.nodes, id) ? document.layout.nodes[id] : undefined;
  const own = { ...(place ?? { x: 0, y: 0 }) };
  draft.layout.nodes[id] = own;
  return own;
}

function flag(look: Look, name: 'locked' | 'hidden', value: boolean | undefined): void {
  if (value === true) look[name] = true;
  else if (value === false) delete look[name];
}
