import { EditError } from '../define/edit.js';
import { isExpression, isMap, type Value, type ValueMap } from '../define/value.js';

/**
 * A copy of a tree with the value at these keys set, or removed by `undefined`. Whatever a removal
 * leaves empty goes too, since a property that is not set is absent. Missing steps are made: a list
 * where the key is `0`, else a map.
 */
export function setIn(
  tree: Value | undefined,
  keys: readonly string[],
  value: Value | undefined,
): Value | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (key === '__proto__') throw new EditError('"__proto__" is a reserved name.');
  if (tree === undefined) return value === undefined ? undefined : grow(key, rest, value);
  if (isExpression(tree)) {
    throw new EditError(`"${key}" cannot be set: an expression stands there.`);
  }
  if (Array.isArray(tree)) return setItem(tree, [key, ...rest], value);
  if (!isMap(tree)) throw new EditError(`"${key}" cannot be set: a plain value stands there.`);
  return setMember(tree, [key, ...rest], value);
}

type Keys = readonly [string, ...string[]];

function grow(key: string, rest: readonly string[], value: Value): Value | undefined {
  const inner = setIn(undefined, rest, value);
  if (inner === undefined) return undefined;
  return key === '0' ? [inner] : { [key]: inner };
}

function setItem(
  list: readonly Value[],
  [key, ...rest]: Keys,
  value: Value | undefined,
): Value | undefined {
  const index = /^\d{1,9}$/.test(key) ? Number(key) : Number.NaN;
  if (!(index <= list.length)) {
    throw new EditError(`"${key}" is no index of a list of ${list.length}.`);
  }
  const inner = setIn(list[index], rest, value);
  if (inner !== undefined) return [...list.slice(0, index), inner, ...list.slice(index + 1)];
  const left = list.filter((_, at) => at !== index);
  return left.length === 0 ? undefined : left;
}

function setMember(
  map: ValueMap,
  [key, ...rest]: Keys,
  value: Value | undefined,
): Value | undefined {
  const inner = setIn(Object.hasOwn(map, key) ? map[key] : undefined, rest, value);
  if (inner !== undefined) return { ...map, [key]: inner };
  const left = Object.entries(map).filter(([name]) => name !== key);
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** A section is no value: an only entry called `Condition` or `Ref` makes no intrinsic of it. */
export function setEntry(
  section: ValueMap,
  [name, ...inner]: readonly string[],
  value: Value | undefined,
): Value | undefined {
  if (name === undefined) return value;
  const { [name]: before, ...rest } = section;
  const entry = setIn(before, inner, value);
  if (entry === before) return section;
  const next = entry === undefined ? rest : { ...rest, [name]: entry };
  return Object.keys(next).length === 0 ? undefined : next;
}
