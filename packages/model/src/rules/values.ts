import { isMap, type PropertyPath, type PropertyReads, type Value } from '../define/index.js';

/** A number, also where a template wrote it as text. */
export function numberAt(reads: PropertyReads, path: PropertyPath): number | undefined {
  const value = reads.resolved(path);
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** A truth value, also where a template wrote it as text. */
export function booleanAt(reads: PropertyReads, path: PropertyPath): boolean | undefined {
  const value = reads.resolved(path);
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'boolean' ? value : undefined;
}

/** The maps of a list, with where each stands in it. */
export function mapsIn(
  list: readonly Value[] | undefined,
): readonly { readonly index: number; readonly map: Readonly<Record<string, Value>> }[] {
  return (list ?? []).flatMap((map, index) => (isMap(map) ? [{ index, map }] : []));
}

/** The texts of a value that may be one or a list of them. */
export function textsOf(value: Value | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: Value) => (typeof item === 'string' ? [item] : []));
}

/** Whether a macro inside the properties adds some that nobody knows before it runs. */
export function isTransformed(reads: PropertyReads): boolean {
  return reads.has('Fn::Transform');
}
