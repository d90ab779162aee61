import { isMap, type PropertyPath, type Value } from '../define/value.js';

/** A path taken apart: the part it is in, and the keys from there. */
export interface Segments {
  readonly part: string | undefined;
  readonly keys: readonly string[];
}

/** Takes a path apart. */
export function parsePath(path: PropertyPath): Segments {
  if (typeof path !== 'string') return parseList(path);
  const hash = path.indexOf('#');
  const rest = path.slice(hash + 1);
  return {
    part: hash < 0 ? undefined : path.slice(0, hash),
    keys: rest === '' ? [] : rest.split('.'),
  };
}

function parseList(path: readonly (string | number)[]): Segments {
  const keys = path.map(String);
  const [first] = keys;
  return first?.endsWith('#') === true
    ? { part: first.slice(0, -1), keys: keys.slice(1) }
    : { part: undefined, keys };
}

/** The path of segments: text, unless a key holds a dot. */
export function printPath({ part, keys }: Segments): PropertyPath {
  if (keys.some((key) => /[.#]/.test(key)))
    return part === undefined ? keys : [`${part}#`, ...keys];
  return part === undefined ? keys.join('.') : `${part}#${keys.join('.')}`;
}

/** The value one step down; undefined where there is none. */
export function child(value: Value | undefined, key: string): Value | undefined {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : undefined;
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The value at these keys, as written. */
export function dig(root: Value | undefined, keys: readonly string[]): Value | undefined {
  let current = root;
  for (const key of keys) {
    if (typeof current !== 'object') return undefined;
    current = child(current, key);
  }
  return current;
}
