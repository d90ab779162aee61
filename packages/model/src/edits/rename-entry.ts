import { castDraft, type Draft } from 'immer';
import * as v from 'valibot';
import { defineEdit, EditError } from '../define/edit.js';
import type { Value } from '../define/value.js';
import type { ArchDocument } from '../document/document.js';
import { sectionNameSchema } from './args.js';
import { type DraftDocument, required } from './draft.js';
import { logicalIdOf, type Renames } from './logical-names.js';
import { rewriteDocument } from './rewrite.js';
import { type NamedSection, renameEntries, renameHolder } from './section-names.js';

/** Gives a parameter, condition, mapping or output another name. What names it follows. */
export const renameEntry = defineEdit({
  id: 'entry.rename',
  args: v.strictObject({
    section: v.picklist(['parameters', 'conditions', 'mappings', 'outputs']),
    from: sectionNameSchema,
    to: sectionNameSchema,
  }),
  label: ({ to }) => `Rename to ${to}`,
  apply: (draft, { section, from, to }, document) => {
    const entries: Readonly<Record<string, Value>> = document[section];
    const entry = required(entries, from, NOUNS[section]);
    if (from === to) return;
    requireFreeName(document, section, to);
    const target: Draft<Record<string, Value>> = draft[section];
    delete target[from];
    target[to] = castDraft(entry);
    if (section !== 'outputs')
      followName(draft, document, { section, renames: new Map([[from, to]]) });
  },
});

const NOUNS = {
  parameters: 'parameter',
  conditions: 'condition',
  mappings: 'mapping',
  outputs: 'output',
} as const;

/** Parameters and resources are one family of names: `Ref` says either. */
function requireFreeName(document: ArchDocument, section: keyof typeof NOUNS, name: string): void {
  const isTaken =
    Object.hasOwn(document[section], name) ||
    (section === 'parameters' &&
      Object.values(document.nodes).some((node) => logicalIdOf(node) === name));
  if (isTaken) throw new EditError(`The name "${name}" is taken.`);
}

interface Renaming {
  readonly section: NamedSection;
  readonly renames: Renames;
}

function followName(
  draft: DraftDocument,
  document: ArchDocument,
  { section, renames }: Renaming,
): void {
  const [from = ''] = renames.keys();
  rewriteDocument(draft, document, {
    concerns: (text) => text.includes(from),
    change: (value, attribute) => {
      if (attribute === 'Condition' && section === 'conditions' && value === from)
        return renames.get(from) ?? value;
      return renameEntries(value, section, renames);
    },
  });
  for (const [name, output] of Object.entries(document.outputs)) {
    const next = renameHolder(output, section, renames);
    if (next !== output) draft.outputs[name] = castDraft(next as typeof output);
  }
  if (section === 'parameters') renameInEnvironments(draft, renames);
}

function renameInEnvironments(draft: DraftDocument, renames: Renames): void {
  for (const { parameters } of Object.values(draft.environments ?? {})) {
    for (const [from, to] of renames) {
      const value = parameters[from];
      if (value === undefined) continue;
      delete parameters[from];
      parameters[to] = value;
    }
  }
}
