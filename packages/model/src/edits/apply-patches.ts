import { freeze, type Patch } from 'immer';
import { invariant } from '../define/invariant.js';
import type { ArchDocument } from '../document/document.js';

type Holder = Record<string | number, unknown>;

/** Follows patches: copies once what holds a changed value, shares the rest, and freezes what is new. */
export function applyPatches(document: ArchDocument, patches: readonly Patch[]): ArchDocument {
  const copies = new Set<Holder>();
  let root: unknown = document;
  const own = (holder: unknown): Holder => {
    invariant(isHolder(holder), 'a patch leads through a plain value');
    if (copies.has(holder)) return holder;
    const copy = copyOf(holder);
    copies.add(copy);
    return copy;
  };
  for (const patch of patches) {
    freeze(patch.value, true);
    if (patch.path.length === 0) {
      root = patch.value;
      continue;
    }
    let holder = own(root);
    root = holder;
    for (const key of patch.path.slice(0, -1)) {
      const inner = own(holder[key]);
      holder[key] = inner;
      holder = inner;
    }
    put(holder, patch);
  }
  for (const copy of copies) Object.freeze(copy);
  // Patches come from an edit of such a document.
  return root as ArchDocument;
}

/** From here on a record's keys are kept: to list them takes as long as to copy them. */
const MANY = 256;
/** Keys of records that were copied, which nothing changes any more. */
const keysOf = new WeakMap<Holder, readonly string[]>();

/** Key by key: of thousands of keys that is twice as fast as a spread. */
function copyOf(holder: Holder): Holder {
  if (Array.isArray(holder)) return Object.assign([], holder);
  const keys = keysOf.get(holder) ?? Object.keys(holder);
  const copy: Holder = {};
  for (const key of keys) copy[key] = holder[key];
  if (keys.length > MANY) keysOf.set(copy, keys);
  return copy;
}

function put(holder: Holder, { op, path, value }: Patch): void {
  const key = path.at(-1) ?? '';
  if (Array.isArray(holder)) putItem(holder, Number(key), { op, value });
  else if (op === 'remove') {
    keysOf.delete(holder);
    delete holder[key];
  } else {
    if (!Object.hasOwn(holder, key)) keysOf.delete(holder);
    holder[key] = value;
  }
}

function putItem(list: unknown[], at: number, { op, value }: Pick<Patch, 'op' | 'value'>): void {
  if (op === 'add') list.splice(at, 0, value);
  else if (op === 'remove') list.splice(at, 1);
  else list[at] = value;
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}
