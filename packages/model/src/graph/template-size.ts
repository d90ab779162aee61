import type { NodeView } from '../define/view.js';
import { isMap, type Value } from '../define/value.js';

/** Texts that an export may put into files of their own. */
const APART: ReadonlySet<string> = new Set(['Definition', 'DefinitionString']);
const CODE: ReadonlySet<string> = new Set(['InlineCode', 'ZipFile']);
/** Characters of code that Lambda takes in a template. */
export const INLINE_CODE = 4 * 1024 * 1024;
const DYNAMIC = '{{resolve:';
/** An edit that changes a few letters changes no size. */
const STEP = 128;

/** Characters that a node takes in a template at least: its names and values, without indents and marks. */
export function templateSizeOf(node: NodeView): number {
  const size = overResources(node, ofValue);
  return size - (size % STEP);
}

/** Dynamic references, as to a secret, in what a node says. */
export function dynamicReferencesOf(node: NodeView): number {
  return overResources(node, resolvedIn);
}

function overResources({ record }: NodeView, amountOf: (value: Value) => number): number {
  if (record.external !== undefined) return 0;
  const { properties, parts } = record;
  let sum = amountOf(properties);
  for (const part in parts) sum += amountOf(parts[part]?.properties ?? {});
  return sum;
}

function resolvedIn(value: Value | undefined): number {
  if (typeof value === 'string')
    return value.includes(DYNAMIC) ? value.split(DYNAMIC).length - 1 : 0;
  if (typeof value !== 'object' || value === null) return 0;
  let sum = 0;
  if (isMap(value)) for (const name in value) sum += resolvedIn(value[name]);
  else for (const item of value) sum += resolvedIn(item);
  return sum;
}

function ofValue(value: Value | undefined): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return String(value ?? '').length;
  let sum = 0;
  if (isMap(value)) for (const name in value) sum += ofEntry(name, value[name]);
  else for (const item of value) sum += ofValue(item);
  return sum;
}

function ofEntry(name: string, value: Value | undefined): number {
  if (APART.has(name)) return 0;
  const size = ofValue(value);
  // Longer code is told of for itself.
  return name.length + (size > INLINE_CODE && CODE.has(name) ? 0 : size);
}
