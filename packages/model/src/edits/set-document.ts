import * as v from 'valibot';
import { castDraft } from 'immer';
import { defineEdit, EditError } from '../define/edit.js';
import { isMap, type Value } from '../define/value.js';
import type { ArchDocument } from '../document/document.js';
import { HEADER, SECTIONS } from '../document/schema.js';
import { parsePath } from '../graph/path.js';
import { optionalValue, pathSchema } from './args.js';
import { requireOpenKey } from './draft.js';
import { setEntry, setIn } from './tree.js';

/** What may be set: the design's own facts. Nodes, wires and looks have edits of their own. */
const MEMBERS = {
  description: HEADER.description,
  settings: HEADER.settings,
  globals: HEADER.globals,
  metadata: HEADER.metadata,
  template: HEADER.template,
  stacks: v.record(v.string(), SECTIONS.stacks.entry),
  conditions: v.record(v.string(), SECTIONS.conditions.entry),
  mappings: v.record(v.string(), SECTIONS.mappings.entry),
};
type Member = keyof typeof MEMBERS;

/** Members that a document always has. */
const ALWAYS: ReadonlySet<Member> = new Set(['globals', 'metadata', 'conditions', 'mappings']);

/** Sets or removes a fact of the whole design, as `stacks.main.region`. */
export const setDocument = defineEdit({
  id: 'document.set',
  args: v.strictObject({ path: pathSchema, value: optionalValue }),
  label: ({ path, value }) => {
    const { keys } = parsePath(path);
    return `${value === undefined ? 'Clear' : 'Set'} ${keys.at(-1) ?? 'design'}`;
  },
  mergeKey: ({ path }) => `document.set:${JSON.stringify(path)}`,
  apply: (draft, { path, value }, document) => {
    const { keys } = parsePath(path);
    const [member, ...rest] = keys;
    if (!isMember(member)) throw new EditError(`"${member ?? ''}" cannot be set here.`);
    if (rest[0] !== undefined) requireOpenKey(rest[0]);
    const next = nextOf(document, { member, keys: rest, value });
    if (next !== undefined && !v.is(MEMBERS[member], next)) {
      throw new EditError(`The value does not fit "${keys.join('.')}".`);
    }
    if (member === 'stacks') requireStacks(document, next);
    Object.assign(draft, { [member]: castDraft(next) });
    if (next === undefined) delete draft[member as 'description'];
  },
});

function isMember(key: string | undefined): key is Member {
  return key !== undefined && Object.hasOwn(MEMBERS, key);
}

function nextOf(
  document: ArchDocument,
  { member, keys, value }: { member: Member; keys: readonly string[]; value: Value | undefined },
): Value | undefined {
  const before: unknown = document[member];
  const tree = isMap(before) || typeof before === 'string' ? before : undefined;
  const next = isMap(tree) ? setEntry(tree, keys, value) : setIn(tree, keys, value);
  if (member === 'stacks') return withMain(next, keys, value);
  return next ?? (ALWAYS.has(member) ? {} : undefined);
}

/** A stack without facts stays a stack, until it is itself removed. */
function withMain(
  next: Value | undefined,
  keys: readonly string[],
  value: Value | undefined,
): Value {
  const [id] = keys;
  const stacks = isMap(next) ? next : {};
  if (id === undefined || Object.hasOwn(stacks, id)) return stacks;
  return keys.length === 1 && value === undefined ? stacks : { ...stacks, [id]: {} };
}

function requireStacks(document: ArchDocument, next: Value | undefined): void {
  const stacks = isMap(next) ? next : {};
  const used = ['main', ...Object.values(document.nodes).flatMap(({ stack }) => stack ?? [])];
  const missing = used.find((stack) => !Object.hasOwn(stacks, stack));
  if (missing !== undefined) throw new EditError(`The stack "${missing}" is in use.`);
}
