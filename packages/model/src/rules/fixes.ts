import type { Fix, PropertyPath, PropertyReads, Value } from '../define/index.js';
import { quantity } from './words.js';

interface Setting {
  readonly path: PropertyPath;
  readonly value: Value | undefined;
  readonly label?: string;
  /** Whether nothing changes but what the rule speaks of. */
  readonly safe?: boolean;
}

/** The fix that sets one property, or with `undefined` removes it. */
export function setting(reads: PropertyReads, { path, value, label, safe = true }: Setting): Fix {
  return { label: label ?? labelOf(reads, path, value), safe, edits: [reads.set(path, value)] };
}

/** As in "Set 900 s". */
function labelOf(reads: PropertyReads, path: PropertyPath, value: Value | undefined): string {
  const annotation = reads.annotation(path);
  const title = annotation?.title ?? String(path).split('.').at(-1) ?? 'it';
  if (value === undefined) return `Remove ${title}`;
  if (typeof value === 'number') return `Set ${quantity(value, annotation?.unit)}`;
  if (typeof value === 'boolean') return `Turn ${title} ${value ? 'on' : 'off'}`;
  const option = annotation?.options?.find((known) => known.value === value);
  if (typeof value !== 'string') return `Set ${title}`;
  return `Set ${option?.title ?? value}`;
}
