import { createGraph, emptyDocument, type ArchDocument } from '@archivolt/model';
import { describe, expect, it } from 'vitest';
import { intersects } from '../geometry.js';
import { buildScene } from '../scene/build-scene.js';
import { NODE_HEIGHT, NODE_WIDTH } from '../scene/scene.js';
import { gridLayout } from './grid-layout.js';
import { layoutGraph } from './layout-graph.js';

function chain(length: number): ArchDocument {
  const ids = Array.from({ length }, (_, at) => `n${at}`);
  return {
    ...emptyDocument(),
    nodes: Object.fromEntries(
      ids.map((id) => [id, { service: 'lambda-function', name: id, properties: {} }]),
    ),
    edges: Object.fromEntries(
      ids.slice(1).map((to, at) => [`e${at}`, { connection: 'grant', from: `n${at}`, to }]),
    ),
  };
}

describe('gridLayout', () => {
  it('reads from left to right along the wires and lays nothing over another', () => {
    const document = chain(6);
    const scene = buildScene({ document, graph: createGraph(document) });
    const positions = gridLayout(layoutGraph(scene));
    const boxes = [...positions.values()].map(({ x, y }) => ({
      x,
      y,
      width: NODE_WIDTH,
      height: NODE_HEIGHT,
    }));
    for (const [at, box] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) expect(intersects(box, other)).toBe(false);
    }
    const across = ['n0', 'n1', 'n2', 'n3'].map((id) => positions.get(id)?.x ?? 0);
    expect(across).toEqual(across.toSorted((a, b) => a - b));
    expect(new Set(across).size).toBe(4);
  });
});
