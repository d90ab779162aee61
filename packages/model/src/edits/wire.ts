import { catalog } from '../catalog/catalog.js';
import { EditError } from '../define/edit.js';
import type { ValueMap } from '../define/value.js';
import type { ArchDocument } from '../document/document.js';
import { createGraph } from '../graph/create-graph.js';
import { requireNode } from './draft.js';

/** What a new wire starts with, once its ends and its connection are known to be there. */
export function wireProperties(
  document: ArchDocument,
  ends: { readonly connection: string; readonly from: string; readonly to: string },
): ValueMap {
  requireNode(document, ends.from);
  requireNode(document, ends.to);
  const connection = catalog.connection(ends.connection);
  if (connection === undefined) throw new EditError(`There is no connection "${ends.connection}".`);
  if (typeof connection.initial !== 'function') return connection.initial ?? {};
  const graph = createGraph(document);
  const source = graph.node(ends.from);
  const target = graph.node(ends.to);
  if (source === undefined || target === undefined) return {};
  return connection.initial({ source, target });
}
