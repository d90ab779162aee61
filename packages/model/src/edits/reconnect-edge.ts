import { castDraft } from 'immer';
import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import { idSchema } from '../document/schema.js';
import { requireEdge } from './draft.js';
import { unfoldEdge } from './unfold-edge.js';
import { wireProperties } from './wire.js';

/** Moves an end of a wire, or gives it another meaning: then it starts anew. */
export const reconnectEdge = defineEdit({
  id: 'edge.reconnect',
  args: v.strictObject({
    edgeId: idSchema,
    from: v.optional(idSchema),
    to: v.optional(idSchema),
    connection: v.optional(v.string()),
  }),
  label: ({ connection }) => (connection === undefined ? 'Reconnect' : 'Change meaning of wire'),
  apply: (draft, { edgeId, from, to, connection }, document) => {
    const before = requireEdge(document, edgeId);
    const next = {
      from: from ?? before.from,
      to: to ?? before.to,
      connection: connection ?? before.connection,
    };
    const initial = wireProperties(document, next);
    unfoldEdge(draft, edgeId, document);
    const edge = requireEdge(draft, edgeId);
    Object.assign(edge, next);
    if (next.from !== before.from || next.to !== before.to) delete draft.layout.edges[edgeId];
    if (next.connection === before.connection) return;
    delete edge.parts;
    delete edge.form;
    if (Object.keys(initial).length === 0) delete edge.properties;
    else edge.properties = castDraft(initial);
  },
});
