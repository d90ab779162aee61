import { enablePatches, freeze, Immer, type Patch } from 'immer';
import * as v from 'valibot';
import { type EditCall, type EditDefinition, EditError } from '../define/edit.js';
import type { ArchDocument } from '../document/document.js';
import { edits } from '../generated/edits.js';
import { applyPatches } from './apply-patches.js';
import type { Change } from './change.js';

enablePatches();

/** Freezes nothing: it would look at every node for the sake of one. */
const immer = new Immer({ autoFreeze: false });

const registry: ReadonlyMap<string, EditDefinition<unknown>> = new Map(
  edits.map((edit: EditDefinition<unknown>) => [edit.id, edit]),
);

/**
 * Runs edits as one change: all of them or, when one does not fit, none. The only place where a
 * document changes. Throws `EditError` for calls that do not fit the document.
 */
export function commit(
  document: ArchDocument,
  calls: EditCall | readonly EditCall[],
  label?: string,
): Change {
  const list = isMany(calls) ? calls : [calls];
  const steps: Step[] = [];
  let current = document;
  for (const call of list) {
    const step = run(current, call);
    current = step.document;
    steps.push(step);
  }
  const [first] = steps;
  // A label of its own makes a step of its own: a quick fix does not melt into what was typed before.
  const mergeKey = steps.length === 1 && label === undefined ? first?.mergeKey : undefined;
  return {
    document: current,
    patches: steps.flatMap(({ patches }) => patches),
    inverse: steps.toReversed().flatMap(({ inverse }) => inverse),
    label: label ?? first?.label ?? 'Change',
    ...(mergeKey === undefined ? {} : { mergeKey }),
  };
}

/** Follows patches of a change made elsewhere, as a worker's mirror does. */
export function follow(document: ArchDocument, patches: readonly Patch[]): ArchDocument {
  return patches.length === 0 ? document : applyPatches(document, patches);
}

interface Step extends Omit<Change, 'mergeKey'> {
  readonly mergeKey: string | undefined;
}

function run(document: ArchDocument, call: EditCall): Step {
  const edit = registry.get(call.edit);
  if (edit === undefined) throw new EditError(`There is no edit "${call.edit}".`);
  const parsed = v.safeParse(edit.args, call.args);
  if (!parsed.success) throw new EditError(misfit(call.edit, parsed.issues));
  const args = parsed.output;
  const touched = edit.touches?.(args, document);
  const start = touched === undefined ? document : narrowed(document, touched);
  const [made, patches, inverse] = immer.produceWithPatches(start, (draft) => {
    edit.apply(draft, args, document);
  });
  const next = touched === undefined ? made : follow(document, patches);
  if (touched === undefined) freezeChanged(next, patches);
  return {
    document: next,
    patches,
    inverse,
    label: edit.label(args, document),
    mergeKey: edit.mergeKey?.(args),
  };
}

/** The document with no other nodes and wires than these: a draft of few is made and left quickly. */
function narrowed(document: ArchDocument, ids: readonly string[]): ArchDocument {
  const { nodes, edges, layout } = document;
  return {
    ...document,
    nodes: only(nodes, ids),
    edges: only(edges, ids),
    layout: { ...layout, nodes: only(layout.nodes, ids), edges: only(layout.edges, ids) },
  };
}

function only<T>(
  entries: Readonly<Record<string, T>>,
  ids: readonly string[],
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
      return entry === undefined ? [] : [[id, entry]];
    }),
  );
}

/** Freezes what patches made: the new values, and all that holds them. */
function freezeChanged(document: ArchDocument, patches: readonly Patch[]): void {
  for (const { path } of patches) {
    let holder: unknown = document;
    for (const key of path) {
      if (!isHolder(holder)) break;
      Object.freeze(holder);
      holder = holder[key];
    }
    freeze(holder, true);
  }
}

function isHolder(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

function misfit(edit: string, issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  const path = (issue?.path ?? []).map(({ key }) => String(key)).join('.');
  const at = path === '' ? '' : ` at "${path}"`;
  return `The arguments of ${edit} do not fit${at}: ${issue?.message ?? 'unknown reason'}.`;
}

function isMany(calls: EditCall | readonly EditCall[]): calls is readonly EditCall[] {
  return Array.isArray(calls);
}
