import { isExpression, isMap, type Value } from '../define/index.js';

/** Where a path stands in what is written: through a list it leads into each entry, and `*` into each of a map too. */
export function nestedPaths(root: Value, path: string): readonly string[] {
  const dot = path.indexOf('.');
  const top = dot < 0 ? path : path.slice(0, dot);
  if (top !== '*' && isMap(root) && !Object.hasOwn(root, top)) return NOWHERE;
  return descend(root, path.split('.'), []);
}

const NOWHERE: readonly string[] = [];

function descend(
  value: Value | undefined,
  keys: readonly string[],
  at: readonly string[],
): readonly string[] {
  const [key, ...rest] = keys;
  if (value === undefined || (key !== undefined && isExpression(value))) return [];
  if (key === undefined) return [at.join('.')];
  const isEach = key === '*';
  if (Array.isArray(value)) {
    const inside = isEach ? rest : keys;
    return value.flatMap((item: Value, index) => descend(item, inside, [...at, String(index)]));
  }
  if (isEach && isMap(value))
    return Object.entries(value).flatMap(([name, item]) => descend(item, rest, [...at, name]));
  if (!isMap(value) || !Object.hasOwn(value, key)) return [];
  return descend(value[key], rest, [...at, key]);
}
