import { castDraft } from 'immer';
import * as v from 'valibot';
import { isSame } from '../compare/canonical.js';
import { defineEdit, EditError } from '../define/edit.js';
import type { ArchDocument } from '../document/document.js';
import { parseDocument } from '../document/parse.js';
import type { DraftDocument } from './draft.js';

/** Puts another version of the design in its place: one of before, or one that another program wrote. */
export const replaceDocument = defineEdit({
  id: 'document.replace',
  args: v.strictObject({ text: v.string() }),
  label: () => 'Replace the design',
  apply: (draft, { text }, document) => {
    const parsed = parseDocument(text);
    if (!parsed.ok) throw new EditError(parsed.problem[0]?.message ?? 'The design cannot be read.');
    for (const key of new Set([...keysOf(document), ...keysOf(parsed.value)])) {
      replaceMember(draft, key, { before: document[key], after: parsed.value[key] });
    }
  },
});

type Member = keyof ArchDocument;
type Entries = Record<string, unknown>;

function keysOf(document: ArchDocument): readonly Member[] {
  return Object.keys(document) as Member[];
}

/** What is the same stays the same object; of nodes and wires, each by itself. */
function replaceMember(
  draft: DraftDocument,
  key: Member,
  { before, after }: { readonly before: unknown; readonly after: unknown },
): void {
  if (isSame(before, after)) return;
  const members = draft as Entries;
  if (after === undefined) delete members[key];
  else if (key === 'nodes' || key === 'edges')
    replaceEntries(draft[key], before as Entries, after as Entries);
  else members[key] = castDraft(after);
}

function replaceEntries(entries: Entries, before: Entries, after: Entries): void {
  for (const id of Object.keys(before)) if (!Object.hasOwn(after, id)) delete entries[id];
  for (const [id, entry] of Object.entries(after)) {
    if (!isSame(before[id], entry)) entries[id] = castDraft(entry);
  }
}
