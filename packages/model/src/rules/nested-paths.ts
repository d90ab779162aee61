import { isExpression, isMap, type Value } from '../define/index.js';

/** Where a path stands in what is written: through a list it leads into each entry, and `*` into each of a map too. */
export function nestedPaths(root: Value, path: string): readonly string[] {
  const dot = path.indexOf('.');
  const top = dot < 0 ? path : path.slice(0, dot);
  if (top !== '*' && isMap(root) && !Object.hasOwn(root, top)) return NOWHERE;
  const found: string[] = [];
  descend(found, root, { rest: path, at: '' });
  return found;
}

const NOWHERE: readonly string[] = [];

interface Way {
  /** What is left of the path; undefined at its end. */
  readonly rest: string | undefined;
  readonly at: string;
}

function descend(found: string[], value: Value | undefined, way: Way): void {
  const { rest, at } = way;
  if (value === undefined) return;
  if (rest === undefined) return void found.push(at);
  if (typeof value !== 'object' || value === null || isExpression(value)) return;
  const dot = rest.indexOf('.');
  const key = dot < 0 ? rest : rest.slice(0, dot);
  const after = dot < 0 ? undefined : rest.slice(dot + 1);
  const below = (name: string | number) => (at === '' ? String(name) : `${at}.${name}`);
  if (Array.isArray(value)) {
    const inside = key === '*' ? after : rest;
    for (const [index, item] of value.entries())
      descend(found, item, { rest: inside, at: below(index) });
  } else if (key === '*') {
    for (const [name, item] of Object.entries(value))
      descend(found, item, { rest: after, at: below(name) });
  } else if (isMap(value) && Object.hasOwn(value, key))
    descend(found, value[key], { rest: after, at: below(key) });
}
