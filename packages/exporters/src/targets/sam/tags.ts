import type { Value, ValueMap } from '@archivolt/model';
import { fromEntries, own } from '../../value/walk.js';

/** Tags as SAM writes them, a map; undefined where a list cannot be said so. */
export function tagMap(value: Value | undefined): ValueMap | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = value.map((tag: Value): readonly [Value | undefined, Value | undefined] => [
    own(tag, 'Key'),
    own(tag, 'Value'),
  ]);
  const pairs: (readonly [string, Value])[] = [];
  for (const [key, text] of entries) {
    if (typeof key !== 'string' || text === undefined) return undefined;
    pairs.push([key, text]);
  }
  const keys = new Set(pairs.map(([key]) => key));
  return keys.size === pairs.length ? fromEntries(pairs) : undefined;
}
