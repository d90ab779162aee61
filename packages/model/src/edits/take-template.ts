import { castDraft } from 'immer';
import * as v from 'valibot';
import { defineEdit, EditError } from '../define/edit.js';
import type { ArchDocument } from '../document/document.js';
import { checkDocument } from '../document/check.js';
import { HEADER, idSchema, nodeLayoutSchema, SECTIONS } from '../document/schema.js';
import { requireOpenKey } from './draft.js';
import { leaveGroups } from './removal.js';

const entries = <T extends v.GenericSchema>(key: v.GenericSchema<string>, entry: T) =>
  v.exactOptional(v.record(key, v.nullable(entry)));

const changesSchema = v.strictObject({
  nodes: entries(idSchema, SECTIONS.nodes.entry),
  edges: entries(idSchema, SECTIONS.edges.entry),
  parameters: entries(v.string(), SECTIONS.parameters.entry),
  conditions: entries(v.string(), SECTIONS.conditions.entry),
  mappings: entries(v.string(), SECTIONS.mappings.entry),
  outputs: entries(v.string(), SECTIONS.outputs.entry),
  places: v.exactOptional(v.record(idSchema, nodeLayoutSchema)),
  description: v.exactOptional(v.nullable(v.string())),
  globals: HEADER.globals,
  metadata: HEADER.metadata,
  template: HEADER.template,
});

const MAPS = ['nodes', 'edges', 'parameters', 'conditions', 'mappings', 'outputs'] as const;
const WHOLE = ['globals', 'metadata', 'template'] as const;

/**
 * Takes over what an edit of a template means for its design: entries that come and change, and with null
 * those that go. Changes of one `burst` in a row are one step.
 */
export const takeTemplate = defineEdit({
  id: 'template.take',
  args: v.strictObject({ changes: changesSchema, label: v.string(), burst: v.string() }),
  label: ({ label }) => label,
  mergeKey: ({ burst }) => `template.take:${burst}`,
  apply: (draft, { changes }, document) => {
    for (const section of MAPS) take(draft[section], changes[section]);
    for (const section of WHOLE)
      if (changes[section] !== undefined) draft[section] = castDraft(changes[section]);
    if (changes.description === null) delete draft.description;
    else if (changes.description !== undefined) draft.description = changes.description;
    const gone = new Set(goneOf(changes.nodes));
    for (const id of gone) delete draft.layout.nodes[id];
    for (const id of goneOf(changes.edges)) delete draft.layout.edges[id];
    leaveGroups(draft, gone, document);
    take(draft.layout.nodes, changes.places);
    requireWhole(document, changes);
  },
});

export type Changes = v.InferOutput<typeof changesSchema>;

function take(into: object, from: Readonly<Record<string, unknown>> = {}): void {
  const target = into as Record<string, unknown>;
  for (const [key, value] of Object.entries(from)) {
    requireOpenKey(key);
    if (value === null) delete target[key];
    else target[key] = value;
  }
}

function goneOf(from: Readonly<Record<string, unknown>> = {}): readonly string[] {
  return Object.entries(from).flatMap(([key, value]) => (value === null ? [key] : []));
}

/** What the design becomes can be opened: wires have both ends, services are known. */
function requireWhole(document: ArchDocument, { nodes = {}, edges = {} }: Changes): void {
  const next = { nodes: { ...document.nodes }, edges: { ...document.edges } };
  take(next.nodes, nodes);
  take(next.edges, edges);
  const [problem] = checkDocument({ ...document, ...next });
  if (problem !== undefined) throw new EditError(problem.message);
  const ids = Object.keys(nodes).filter((id) => nodes[id] !== null);
  const taken = ids.find((id) => Object.hasOwn(document.layout.notes, id));
  if (taken !== undefined) throw new EditError(`The id "${taken}" is taken.`);
}
