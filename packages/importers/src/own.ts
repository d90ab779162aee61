import { isMap, type Value } from '@archivolt/model';

/** The value under own keys only. */
export function own(map: Value | undefined, key: string): Value | undefined {
  return isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined;
}
