import type { Value, ValueMap } from '@archivolt/model';
import type { Resource, ResourceGraph } from '../../graph/resource-graph.js';
import { handlerFile } from '../../project/stub-words.js';
import { own } from '../../value/walk.js';

/** How `sam build` makes the code: TypeScript by esbuild, the rest by the runtime's own builder. */
export function buildOf(graph: ResourceGraph, resource: Resource): { readonly metadata?: Value } {
  const unit = graph.code.find((item) => item.resource === resource.key);
  if (unit === undefined || own(resource.properties, 'Code') !== undefined) return {};
  if (unit.runtime.startsWith('nodejs')) {
    return {
      metadata: {
        BuildMethod: 'esbuild',
        BuildProperties: {
          EntryPoints: [`${handlerFile(unit)}.ts`],
        },
      },
    };
  }
  if (unit.runtime.startsWith('provided')) return { metadata: { BuildMethod: 'go1.x' } };
  return {};
}

/** A plain function with the folder of its code, for what SAM has no words for. */
export function withFolder(
  graph: ResourceGraph,
  resource: Resource,
): { readonly properties?: ValueMap; readonly metadata?: Value } {
  const unit = graph.code.find((item) => item.resource === resource.key);
  if (unit === undefined || own(resource.properties, 'Code') !== undefined) return {};
  return {
    properties: { Code: `${unit.folder}/`, ...resource.properties },
    ...buildOf(graph, resource),
  };
}
