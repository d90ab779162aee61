import type { NodeView } from '../define/view.js';
import { isMap, type Value, type ValueMap } from '../define/value.js';

/** Texts that an export may put into files of their own. */
const APART: ReadonlySet<string> = new Set(['Definition', 'DefinitionString']);
const CODE: ReadonlySet<string> = new Set(['InlineCode', 'ZipFile']);
/** Characters of code that Lambda takes in a template. */
export const INLINE_CODE = 4 * 1024 * 1024;
/** An edit that changes a few letters changes no size. */
const STEP = 128;

/** Characters that a node takes in a template at least: its names and values, without indents and marks. */
export function templateSizeOf({ record }: NodeView): number {
  if (record.external !== undefined) return 0;
  const parts = Object.values(record.parts ?? {}).map(({ properties }) => properties);
  const size = [record.properties, ...parts].reduce((sum, map) => sum + ofMap(map), 0);
  return size - (size % STEP);
}

/** Dynamic references, as to a secret, in what a node says. */
export function dynamicReferencesOf({ record }: NodeView): number {
  if (record.external !== undefined) return 0;
  const parts = Object.values(record.parts ?? {}).map(({ properties }) => properties);
  return [record.properties, ...parts].reduce((sum, map) => sum + resolvedIn(map ?? {}), 0);
}

function resolvedIn(value: Value): number {
  if (typeof value === 'string') return value.split('{{resolve:').length - 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, item: Value) => sum + resolvedIn(item), 0);
}

function ofMap(map: ValueMap | undefined): number {
  return Object.entries(map ?? {}).reduce((sum, [name, value]) => {
    if (APART.has(name)) return sum;
    const size = ofValue(value);
    // Longer code is told of for itself.
    return sum + name.length + (CODE.has(name) && size > INLINE_CODE ? 0 : size);
  }, 0);
}

function ofValue(value: Value): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + ofValue(item), 0);
  return isMap(value) ? ofMap(value) : String(value).length;
}
