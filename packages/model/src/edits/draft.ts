import { castDraft, type Draft } from 'immer';
import type { Value, ValueMap } from '../define/value.js';
import { EditError } from '../define/edit.js';
import type { ArchDocument } from '../document/document.js';
import { isReservedKey } from '../document/schema.js';
import { setIn } from './tree.js';

export type DraftDocument = Draft<ArchDocument>;
type DraftMap = Draft<Record<string, Value>>;

/** The entry of this id, or an `EditError` that names what is missing. */
export function required<T>(entries: Readonly<Record<string, T>>, id: string, what: string): T {
  const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
  if (entry === undefined) throw new EditError(`There is no ${what} "${id}".`);
  return entry;
}

export function requireNode<T>(
  document: { readonly nodes: Readonly<Record<string, T>> },
  id: string,
): T {
  return required(document.nodes, id, 'node');
}

export function requireEdge<T>(
  document: { readonly edges: Readonly<Record<string, T>> },
  id: string,
): T {
  return required(document.edges, id, 'wire');
}

/** Makes sure that no node, wire, note or group has this id yet. */
export function requireFreeId(document: ArchDocument, id: string): void {
  const { nodes, edges, layout } = document;
  const all = [nodes, edges, layout.notes, layout.groups];
  if (all.some((entries) => Object.hasOwn(entries, id))) {
    throw new EditError(`The id "${id}" is taken.`);
  }
}

export function requireOpenKey(key: string): void {
  if (isReservedKey(key)) throw new EditError(`"${key}" is a reserved name.`);
}

/** Sets or, with `undefined`, removes a value in a tree; only the top-level key is replaced. */
export function setValue(map: DraftMap, keys: readonly string[], value: Value | undefined): void {
  const [first, ...rest] = keys;
  if (first === undefined) throw new EditError('A path must name a property.');
  if (first === '__proto__') throw new EditError('"__proto__" is a reserved name.');
  const before: Value | undefined = Object.hasOwn(map, first) ? plain(map)[first] : undefined;
  assign(map, first, setIn(before, rest, value));
}

export function assign(
  map: Record<string, Draft<Value> | undefined>,
  key: string,
  value: Value | undefined,
): void {
  if (value !== undefined) map[key] = castDraft(value);
  else if (Object.hasOwn(map, key)) delete map[key];
}

/** Sizes and places are whole canvas units, so that files stay readable. */
export function whole(number: number): number {
  const rounded = Math.round(number);
  return rounded === 0 ? 0 : rounded;
}

export function wholeTip([x, y]: readonly [number, number]): [number, number] {
  return [whole(x), whole(y)];
}

function plain(map: ValueMap | DraftMap): ValueMap {
  return map;
}
