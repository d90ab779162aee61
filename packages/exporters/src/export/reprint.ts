import type { ArchDocument, ValueMap } from '@archivolt/model';
import { lower } from '../lower/pipeline.js';
import { samTemplate } from '../targets/sam/template.js';

/** The template that an imported design would be printed as: what an import is checked against (D3). */
export function reprint(document: ArchDocument): ValueMap | undefined {
  const graph = lower(document);
  return graph.ok ? samTemplate(graph.value).value : undefined;
}
