import type { ArchDocument, NodeRecord, ValueMap } from '@archivolt/model';
import { lower } from '../lower/pipeline.js';
import { samTemplate } from '../targets/sam/template.js';

/**
 * The template that an imported design would be printed as, with what stands in files beside it in their
 * place: what an import is checked against (D3).
 */
export function reprint(document: ArchDocument): ValueMap | undefined {
  return printedValue({ ...document, nodes: withoutFiles(document.nodes) });
}

/** The template that a design is printed as. */
export function printedValue(document: ArchDocument): ValueMap | undefined {
  const graph = lower(document);
  return graph.ok ? samTemplate(graph.value).value : undefined;
}

function withoutFiles(nodes: ArchDocument['nodes']): ArchDocument['nodes'] {
  const all = Object.entries(nodes);
  if (all.every(([, { files }]) => files === undefined)) return nodes;
  return Object.fromEntries(
    all.map(([id, node]): [string, NodeRecord] => {
      const { files: _, ...record } = node;
      return [id, record];
    }),
  );
}
