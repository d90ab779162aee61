import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { fromEntries, isPlainMap, own } from './walk.js';

type Step = string | number;

/** A map with the value at a path changed; maps and lists on the way are made. */
export function changeAt(
  map: ValueMap,
  path: readonly Step[],
  change: (old: Value | undefined) => Value | undefined,
): ValueMap {
  const [head, ...rest] = path;
  if (head === undefined) return map;
  return withKey(map, String(head), changeValue(own(map, String(head)), rest, change));
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: Value | undefined, path: readonly Step[]): Value | undefined {
  let current = value;
  for (const step of path) {
    current = Array.isArray(current) ? current[Number(step)] : own(current, String(step));
  }
  return current;
}

/** Puts one value over another: maps by key, anything else replaced. The second wins. */
export function overlay(base: ValueMap, over: ValueMap): ValueMap {
  let merged = base;
  for (const [key, value] of Object.entries(over)) {
    const old = own(merged, key);
    const next = isPlainMap(old) && isPlainMap(value) ? overlay(old, value) : value;
    merged = withKey(merged, key, next);
  }
  return merged;
}

/** Segments of a path text: `VpcConfig.SubnetIds`. */
export function steps(path: string): readonly string[] {
  return path.split('.');
}

export function withKey(map: ValueMap, key: string, value: Value | undefined): ValueMap {
  if (value === undefined) return fromEntries(Object.entries(map).filter(([name]) => name !== key));
  if (!Object.hasOwn(map, key)) return fromEntries([...Object.entries(map), [key, value]]);
  return fromEntries(Object.entries(map).map(([name, old]) => [name, name === key ? value : old]));
}

function changeValue(
  value: Value | undefined,
  path: readonly Step[],
  change: (old: Value | undefined) => Value | undefined,
): Value | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return change(value);
  if (Array.isArray(value) || (typeof head === 'number' && value === undefined)) {
    const list: Value[] = Array.isArray(value) ? [...value] : [];
    const next = changeValue(list[Number(head)], rest, change);
    if (next !== undefined) list[Number(head)] = next;
    return list;
  }
  return changeAt(isMap(value) ? value : {}, path, change);
}
