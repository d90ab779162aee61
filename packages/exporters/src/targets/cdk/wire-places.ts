import { cdkPropertyName } from '@archivolt/cfn-spec';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import type { TemplatePlace } from '../../print/places.js';
import { around } from '../../print/wire-places.js';

/** Lines that wires have inside of others' constructs: variables of environments, properties that they set. */
export function wiredLines(
  text: string,
  places: readonly TemplatePlace[],
  graph: ResourceGraph,
): readonly TemplatePlace[] {
  if (graph.wired.length === 0) return [];
  const lines = text.split('\n');
  return graph.wired.flatMap(({ resource, path, edge }): readonly TemplatePlace[] => {
    const logicalId = graph.resources.get(resource)?.logicalId;
    const block = places.find((place) => place.logicalId === logicalId && 'node' in place.owner);
    if (logicalId === undefined || block === undefined) return [];
    const line = lineOf(lines, block, path);
    return line === undefined ? [] : [{ owner: { edge }, logicalId, ...around(lines, line) }];
  });
}

/** The line, from 0, where a construct says a property, or the innermost step of its path that has a line. */
function lineOf(
  lines: readonly string[],
  { from, to }: TemplatePlace,
  path: readonly (string | number)[],
): number | undefined {
  let found: number | undefined;
  for (const step of path) {
    if (typeof step === 'number') break;
    const names = [step, cdkPropertyName(step)];
    const start = found ?? from - 1;
    const next = lines
      .slice(start, to)
      .findIndex((line) => names.some((name) => isSaid(line, name)));
    if (next < 0) break;
    found = start + next;
  }
  return found;
}

function isSaid(line: string, name: string): boolean {
  return [` ${name}:`, `.${name} =`, `'${name}'`].some((form) => line.includes(form));
}
