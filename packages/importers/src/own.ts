import { isMap, type Value } from '@archivolt/model';

/** The value under own keys only. */
export function own(map: Value | undefined, key: string): Value | undefined {
  return isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** What a table of ours says of a word that a template gives. */
export function fact<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
