import { castDraft } from 'immer';
import * as v from 'valibot';
import { defineEdit, EditError } from '../define/edit.js';
import type { ArchDocument } from '../document/document.js';
import { idSchema } from '../document/schema.js';
import { pointSchema } from './args.js';
import { type DraftDocument, required, requireFreeId, whole } from './draft.js';
import { type Fragment, fragmentSchema } from './fragment.js';
import { adaptFragment } from './transplant.js';

/**
 * Puts a copied piece into the design. `ids` gives every node, wire and note of it a new id;
 * references among the pasted nodes follow, and those to nodes that are not here go.
 */
export const pasteSelection = defineEdit({
  id: 'selection.paste',
  args: v.strictObject({
    fragment: fragmentSchema,
    offset: pointSchema,
    ids: v.record(idSchema, idSchema),
  }),
  label: ({ fragment: { nodes, layout } }) => {
    const count = Object.keys(nodes).length + Object.keys(layout.notes).length;
    return count === 1 ? 'Paste' : `Paste ${count} items`;
  },
  apply: (draft, { fragment, offset, ids }, document) => {
    requireFreshIds(document, fragment, ids);
    const { nodes, edges } = adaptFragment(document, fragment, ids);
    for (const [id, node] of Object.entries(nodes)) draft.nodes[id] = castDraft(node);
    for (const [id, edge] of Object.entries(edges)) draft.edges[id] = castDraft(edge);
    pasteLooks(draft, { fragment, offset, ids });
  },
});

function requireFreshIds(
  document: ArchDocument,
  { nodes, edges, layout }: Fragment,
  ids: Readonly<Record<string, string>>,
): void {
  const fresh = [nodes, edges, layout.notes]
    .flatMap((entries) => Object.keys(entries))
    .map((old) => required(ids, old, 'new id for'));
  for (const id of fresh) requireFreeId(document, id);
  if (new Set(fresh).size < fresh.length) throw new EditError('New ids must differ.');
}

function pasteLooks(
  draft: DraftDocument,
  {
    fragment,
    offset,
    ids,
  }: {
    readonly fragment: Fragment;
    readonly offset: { readonly x: number; readonly y: number };
    readonly ids: Readonly<Record<string, string>>;
  },
): void {
  const { nodes, edges, notes } = fragment.layout;
  const shifted = <T extends { readonly x: number; readonly y: number }>(place: T) => ({
    ...place,
    x: whole(place.x + offset.x),
    y: whole(place.y + offset.y),
  });
  for (const [old, place] of Object.entries(nodes)) {
    if (Object.hasOwn(fragment.nodes, old)) draft.layout.nodes[ids[old] ?? old] = shifted(place);
  }
  for (const [old, note] of Object.entries(notes)) {
    draft.layout.notes[ids[old] ?? old] = castDraft(shifted(note));
  }
  for (const [old, { bends = [], ...others }] of Object.entries(edges)) {
    if (!Object.hasOwn(fragment.edges, old)) continue;
    const moved = bends.map(([x, y]) => [whole(x + offset.x), whole(y + offset.y)] as const);
    draft.layout.edges[ids[old] ?? old] = castDraft({ ...others, bends: moved });
  }
}
