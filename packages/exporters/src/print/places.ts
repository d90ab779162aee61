import type { Resource } from '../graph/resource-graph.js';
import type { Entry } from './template.js';

/** Lines of a template that belong to a node or a wire, both from 1 and included. */
export interface TemplatePlace {
  readonly owner: Resource['owner'];
  readonly logicalId: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Where each resource stands in a template's text, as it was printed: two spaces before its id,
 * more before all that belongs to it.
 */
export function placesOf(text: string, entries: readonly Entry[]): readonly TemplatePlace[] {
  const lines = text.split('\n');
  const start = lines.indexOf('Resources:') + 1;
  const length = start === 0 ? -1 : lines.slice(start).findIndex((line) => /^[^ ]/.test(line));
  const end = length < 0 ? lines.length : start + length;
  const heads: number[] = [];
  for (let at = start; at < end; at += 1) if (/^ {2}[^ ]/.test(lines[at] ?? '')) heads.push(at);
  return entries.flatMap(({ id, owner }, index): readonly TemplatePlace[] => {
    const head = heads[index];
    if (start === 0 || head === undefined) return [];
    let last = (heads[index + 1] ?? end) - 1;
    while (last > head && (lines[last] ?? '').trim() === '') last -= 1;
    return [{ owner, logicalId: id, from: head + 1, to: last + 1 }];
  });
}
