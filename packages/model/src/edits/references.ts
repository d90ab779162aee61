import {
  isIntrinsic,
  isLiteral,
  isMap,
  isReference,
  type Reference,
  type Value,
} from '../define/value.js';

/**
 * A tree without references to what is gone: such items leave their lists, such properties their
 * maps, and what that empties goes too. Inside intrinsics they stay, where taking one out would
 * change what the rest means; a rule reports them. The same tree when nothing was found.
 */
export function withoutReferences(
  value: Value,
  isGone: (reference: Reference) => boolean,
): Value | undefined {
  if (isReference(value)) return isGone(value) ? undefined : value;
  if (isIntrinsic(value) || isLiteral(value)) return value;
  return mapChildren(value, (item) => withoutReferences(item, isGone));
}

/** A tree with every reference replaced, inside intrinsics too. The same tree when none changes. */
export function mapReferences(value: Value, change: (reference: Reference) => Reference): Value {
  if (isReference(value)) {
    const next = change(value);
    return next === value ? value : { ...next };
  }
  if (isLiteral(value)) return value;
  return mapChildren(value, (item) => mapReferences(item, change)) ?? value;
}

/** Maps items or members. `undefined` drops one; a container emptied so is dropped itself. */
export function mapChildren(
  value: Value,
  change: (item: Value, key: string) => Value | undefined,
): Value | undefined {
  if (Array.isArray(value)) return mapItems(value, change);
  if (!isMap(value)) return value;
  const kept: [string, Value][] = [];
  let same = true;
  for (const [key, item] of Object.entries(value)) {
    const next = change(item, key);
    same &&= next === item;
    if (next !== undefined) kept.push([key, next]);
  }
  if (same) return value;
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function mapItems(
  list: readonly Value[],
  change: (item: Value, key: string) => Value | undefined,
): Value | undefined {
  const next = list.map((item, index) => change(item, String(index)));
  if (next.every((item, index) => item === list[index])) return list;
  const kept = next.filter((item) => item !== undefined);
  return kept.length === 0 ? undefined : kept;
}
