import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Resource } from '../graph/resource-graph.js';
import type { Entry } from './template.js';

/** Lines of a template that belong to a node or a wire, both from 1 and included. */
export interface TemplatePlace {
  readonly owner: Resource['owner'];
  readonly logicalId: string;
  readonly from: number;
  readonly to: number;
}

/** Where each resource stands in a template's text. */
export function placesOf(text: string, entries: readonly Entry[]): readonly TemplatePlace[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const resources = document.get('Resources', true);
  if (!isMap(resources)) return [];
  const owners = new Map(entries.map((entry) => [entry.id, entry.owner]));
  return resources.items.flatMap((item): readonly TemplatePlace[] => {
    if (!isPair(item)) return [];
    const { key, value } = item;
    if (!isScalar(key) || typeof key.value !== 'string' || !hasRange(value)) return [];
    const owner = owners.get(key.value);
    const [start] = key.range ?? [0];
    if (owner === undefined) return [];
    const from = lines.linePos(start).line;
    return [{ owner, logicalId: key.value, from, to: lastLine(text, lines, value.range) }];
  });
}

function hasRange(value: unknown): value is { readonly range: readonly [number, number, number] } {
  return (
    typeof value === 'object' && value !== null && 'range' in value && Array.isArray(value.range)
  );
}

function lastLine(
  text: string,
  lines: LineCounter,
  [start, end]: readonly [number, number, number],
): number {
  const trimmed = text.slice(start, end).trimEnd().length;
  return lines.linePos(start + Math.max(0, trimmed - 1)).line;
}
