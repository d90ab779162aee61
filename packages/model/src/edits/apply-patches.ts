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

/** Key by key: of thousands of keys that is twice as fast as a spread. */
function copyOf(holder: Holder): Holder {
  if (Array.isArray(holder)) return Object.assign([], holder);
  const copy: Holder = {};
  for (const key of Object.keys(holder)) copy[key] = holder[key];
  return copy;
}

function put(holder: Holder, { op, path, value }: Patch): void {
  const key = path.at(-1) ?? '';
  if (Array.isArray(holder) && op === 'add') holder.splice(Number(key), 0, value);
  else if (Array.isArray(holder) && op === 'remove') holder.splice(Number(key), 1);
  else if (op === 'remove') delete holder[key];
  else holder[key] = value;
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}
