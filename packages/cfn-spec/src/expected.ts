import type { PropertyType } from './types.js';

const SHOWN = 12;

/** Says what a type takes, as `list of string` or `one of arm64, x86_64`. */
export function expectedOf(type: PropertyType): string {
  if (type === 'json') return 'object';
  if (type === 'tag') return 'object with Key and Value';
  if (typeof type === 'string') return type;
  if ('enum' in type)
    return type.enum.length === 1 ? String(type.enum[0]) : `one of ${listed(type.enum)}`;
  if ('list' in type) return `list of ${expectedOf(type.list)}`;
  if ('map' in type) return `map of ${expectedOf(type.map)}`;
  if ('nested' in type) return type.nested.slice(type.nested.indexOf('.') + 1);
  return [...new Set(type.oneOf.map(expectedOf))].join(' or ');
}

export function listed(values: readonly (string | number)[]): string {
  const shown = values.slice(0, SHOWN).join(', ');
  return values.length > SHOWN ? `${shown}, …` : shown;
}

/** The name that a misspelt one most likely means. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const reach = Math.max(1, Math.floor(name.length / 4));
  const near = names
    .map((each) => ({ each, distance: distance(name.toLowerCase(), each.toLowerCase(), reach) }))
    .filter((candidate) => candidate.distance <= reach)
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.each;
}

/** Edit distance; beyond `reach` only known to be more. */
function distance(a: string, b: string, reach: number): number {
  if (Math.abs(a.length - b.length) > reach) return reach + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const swap = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
