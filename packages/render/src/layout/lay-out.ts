import { createGraph, type ArchDocument } from '@archivolt/model';
import { buildScene } from '../scene/build-scene.js';
import { elkLayout, type ElkEngine } from './elk-layout.js';
import { layoutGraph } from './layout-graph.js';

/** A design with a place for every node; containers hug what they hold. */
export async function layOut(document: ArchDocument, engine: ElkEngine): Promise<ArchDocument> {
  const scene = buildScene({ document, graph: createGraph(document) });
  const places = await elkLayout(layoutGraph(scene), engine);
  const nodes = Object.fromEntries([...places].map(([id, { x, y }]) => [id, { x, y }]));
  return { ...document, layout: { ...document.layout, nodes } };
}
