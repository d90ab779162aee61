import { catalog } from '../catalog/catalog.js';
import type { ArchDocument } from '../document/document.js';
import { DesignGraph } from './design-graph.js';

/** Whether a condition of the design holds in an environment; undefined when that is not to be known. */
export function conditionHolds(
  document: ArchDocument,
  name: string,
  environment?: string,
): boolean | undefined {
  const graph = new DesignGraph(document, catalog, { mode: 'deaf', environment });
  const found = graph.resolverOf().at({ 'Fn::If': [name, true, false] }, []);
  return typeof found === 'boolean' ? found : undefined;
}
