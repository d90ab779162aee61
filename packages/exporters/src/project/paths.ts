import type { CodeUnit, ResourceGraph } from '../graph/resource-graph.js';

/** Folder of a function's code in a project: `src/orders-fn`. */
export function codePath(graph: ResourceGraph, unit: CodeUnit): string {
  const id = graph.resources.get(unit.resource)?.logicalId ?? 'function';
  return `src/${kebab(id)}`;
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
