import { castDraft } from 'immer';
import * as v from 'valibot';
import { catalog } from '../catalog/catalog.js';
import { defineEdit } from '../define/edit.js';
import { idSchema, mapSchema } from '../document/schema.js';
import { requireFreeId } from './draft.js';
import { wireProperties } from './wire.js';

/** Draws a wire. Without properties it starts with those of its connection. */
export const addEdge = defineEdit({
  id: 'edge.add',
  args: v.strictObject({
    id: idSchema,
    connection: v.string(),
    from: idSchema,
    to: idSchema,
    properties: v.optional(mapSchema),
  }),
  label: ({ connection }) => `Connect: ${catalog.connection(connection)?.title ?? connection}`,
  apply: (draft, { id, properties, ...ends }, document) => {
    requireFreeId(document, id);
    const initial = wireProperties(document, ends);
    const chosen = properties ?? initial;
    draft.edges[id] = castDraft(
      Object.keys(chosen).length === 0 ? ends : { ...ends, properties: chosen },
    );
  },
});
