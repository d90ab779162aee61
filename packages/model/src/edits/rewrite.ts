import { castDraft, type Draft } from 'immer';
import type { Value, ValueMap } from '../define/value.js';
import type { ArchDocument, ResourceRecord } from '../document/document.js';
import type { DraftDocument } from './draft.js';

/**
 * Changes a value where it stands; `undefined` takes it out, the same value leaves it. `attribute`
 * is the name of the resource attribute, where it is one.
 */
export type Rewrite = (value: Value, attribute?: string) => Value | undefined;

/** Which texts a rewrite looks for: trees without any of them are passed over, at little cost. */
export type Concern = (text: string) => boolean;

type DraftMap = Record<string, Draft<Value> | undefined>;
interface DraftResource {
  properties?: DraftMap;
  attributes?: DraftMap;
}

/**
 * Rewrites every tree of values in the design, and touches no draft of what stays as it is.
 * What the draft has lost already is passed over.
 */
export function rewriteDocument(
  draft: DraftDocument,
  document: ArchDocument,
  { concerns, change }: { readonly concerns: Concern; readonly change: Rewrite },
): void {
  const rewrite: Rewrite = (value, attribute) =>
    mentions(value, concerns) ? change(value, attribute) : value;
  for (const [id, node] of Object.entries(document.nodes)) {
    rewriteOwner(() => draft.nodes[id], node, rewrite);
  }
  for (const [id, edge] of Object.entries(document.edges)) {
    rewriteOwner(() => draft.edges[id], edge, rewrite);
    const { properties } = edge.form ?? {};
    if (properties !== undefined) {
      rewriteMap(
        () => draft.edges[id]?.form,
        { properties },
        (value) => rewrite(value),
      );
    }
  }
  const plain: Rewrite = (value) => rewrite(value);
  rewriteMap(() => draft.conditions, document.conditions, plain);
  rewriteMap(() => draft.globals, document.globals, plain);
  rewriteMap(
    () => draft.outputs,
    document.outputs,
    (output, key) => {
      const next = rewrite(output, key);
      // An output without its value is no output.
      const hadValue = Object.hasOwn(Object(output), 'Value');
      return hadValue && !Object.hasOwn(Object(next), 'Value') ? undefined : next;
    },
  );
}

interface Owner extends Partial<ResourceRecord> {
  readonly parts?: Readonly<Record<string, Partial<ResourceRecord>>>;
}
interface DraftOwner extends DraftResource {
  parts?: Record<string, DraftResource>;
}

function rewriteOwner(draft: () => DraftOwner | undefined, owner: Owner, rewrite: Rewrite): void {
  rewriteResource(draft, owner, rewrite);
  for (const [name, part] of Object.entries(owner.parts ?? {})) {
    rewriteResource(() => draft()?.parts?.[name], part, rewrite);
  }
}

function rewriteResource(
  draft: () => DraftResource | undefined,
  resource: Partial<ResourceRecord>,
  rewrite: Rewrite,
): void {
  rewriteMap(
    () => draft()?.properties,
    resource.properties,
    (value) => rewrite(value),
  );
  rewriteMap(() => draft()?.attributes, resource.attributes, rewrite);
}

function rewriteMap(
  draft: () => DraftMap | undefined,
  map: { readonly [key: string]: Value | undefined } | undefined,
  rewrite: Rewrite,
): void {
  for (const [key, value] of Object.entries(map ?? {})) {
    if (value === undefined) continue;
    const next = rewrite(value, key);
    if (next === value) continue;
    const target = draft();
    if (target === undefined) continue;
    if (next === undefined) delete target[key];
    else target[key] = castDraft(next);
  }
}

/** A map of values, rewritten outside any draft. */
export function rewriteTree(
  map: { readonly [key: string]: Value | undefined },
  rewrite: Rewrite,
): ValueMap {
  const entries = Object.entries(map).flatMap(([key, value]) => {
    const next = value === undefined ? undefined : rewrite(value, key);
    return next === undefined ? [] : [[key, next] as const];
  });
  return Object.fromEntries(entries);
}

function mentions(value: Value, concerns: Concern): boolean {
  if (typeof value === 'string') return concerns(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => mentions(item, concerns));
  return Object.values(value).some((item) => mentions(item, concerns));
}
