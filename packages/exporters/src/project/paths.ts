import { digest } from '../value/hash.js';
import { byText } from '../value/walk.js';
import type { CodeUnit, ResourceGraph } from '../graph/resource-graph.js';

/** Folder of a function's code in a project: `src/orders-fn`. */
export function codePath(graph: ResourceGraph, unit: CodeUnit): string {
  const id = idOf(graph, unit);
  const name = kebab(id);
  const alike = graph.code.map((item) => idOf(graph, item)).filter((item) => kebab(item) === name);
  const isFirst = alike.toSorted(byText)[0] === id;
  return isFirst ? `src/${name}` : `src/${name}-${digest(id)}`;
}

function idOf(graph: ResourceGraph, unit: CodeUnit): string {
  return graph.resources.get(unit.resource)?.logicalId ?? 'function';
}

/** `OrdersFn` gives `orders-fn`. */
export function kebab(text: string): string {
  const words = text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return words === '' ? 'design' : words;
}
