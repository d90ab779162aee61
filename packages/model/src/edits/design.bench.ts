import { bench, describe } from 'vitest';
import {
  type ArchDocument,
  type EdgeRecord,
  emptyDocument,
  type NodeRecord,
} from '../document/document.js';
import { parseDocument } from '../document/parse.js';
import { printDocument } from '../document/print.js';
import { commit } from './commit.js';

function design(count: number): ArchDocument {
  const nodes: Record<string, NodeRecord> = {};
  const edges: Record<string, EdgeRecord> = {};
  const places: Record<string, { readonly x: number; readonly y: number }> = {};
  for (let i = 0; i < count; i += 1) {
    const next = `n${(i + 1) % count}`;
    nodes[`n${i}`] = {
      service: i % 2 === 0 ? 'sqs-queue' : 'lambda-function',
      name: `Node${i}`,
      properties: {
        Timeout: 3,
        Environment: { Variables: { A: { $ref: next }, B: { 'Fn::Sub': `\${Node${i}}-x` } } },
        Tags: [{ Key: 'a', Value: 'b' }],
      },
    };
    places[`n${i}`] = { x: i, y: i };
    if (i % 2 === 1) {
      edges[`e${i}`] = { connection: 'event-source-mapping', from: `n${i - 1}`, to: `n${i}` };
    }
  }
  return { ...emptyDocument(), nodes, edges, layout: { ...emptyDocument().layout, nodes: places } };
}

describe.each([50, 500, 5000])('%i nodes', (count) => {
  const document = commit(design(count), []).document;
  const text = printDocument(document);
  const target = { node: 'n7' };

  bench('parse', () => void parseDocument(text));
  bench('print', () => void printDocument(document));
  bench('property.set', () => {
    commit(document, { edit: 'property.set', args: { target, path: 'Timeout', value: 9 } });
  });
  bench('node.move', () => {
    commit(document, { edit: 'node.move', args: { positions: { n5: { x: 1, y: 2 } } } });
  });
  bench('node.rename', () => {
    commit(document, { edit: 'node.rename', args: { nodeId: 'n5', name: 'Renamed' } });
  });
  bench('node.remove', () => {
    commit(document, { edit: 'node.remove', args: { ids: ['n9'] } });
  });
});
