import { catalog as everything, type Catalog } from '../catalog/catalog.js';
import type { ArchDocument } from '../document/document.js';
import type { GraphView } from '../define/view.js';
import { DesignGraph } from './design-graph.js';

export interface GraphOptions {
  /** Hears of every read, by a key such as `node/<id>/Timeout`. */
  readonly track?: (key: string) => void;
  /** Another catalog than the one in the folders. */
  readonly catalog?: Catalog;
  /** Whose values parameters have; their defaults without one. */
  readonly environment?: string | undefined;
}

/** A view of a document: made at once, filled as it is read. */
export function createGraph(document: ArchDocument, options: GraphOptions = {}): GraphView {
  const { track, catalog = everything, environment } = options;
  const mode = track === undefined ? 'deaf' : 'noting';
  return new DesignGraph(document, catalog, { mode, track, environment });
}
