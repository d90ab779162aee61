import { isExpression, isMap, type Value } from '../define/index.js';

/** Where a path stands in what is written: through a list it leads into each entry. */
export function nestedPaths(root: Value, path: string): readonly string[] {
  return descend(root, path.split('.'), []);
}

function descend(
  value: Value | undefined,
  keys: readonly string[],
  at: readonly string[],
): readonly string[] {
  const [key, ...rest] = keys;
  if (value === undefined || (key !== undefined && isExpression(value))) return [];
  if (key === undefined) return [at.join('.')];
  if (Array.isArray(value))
    return value.flatMap((item: Value, index) => descend(item, keys, [...at, String(index)]));
  if (!isMap(value) || !Object.hasOwn(value, key)) return [];
  return descend(value[key], rest, [...at, key]);
}
