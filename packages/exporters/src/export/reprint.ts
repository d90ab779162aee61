import type { ArchDocument } from '@archivolt/model';
import { lower } from '../lower/pipeline.js';
import { printTemplate } from './export-project.js';

/** The template that an imported design would be printed as: what an import is checked against (D3). */
export function reprint(document: ArchDocument): string | undefined {
  const graph = lower(document);
  return graph.ok ? printTemplate(graph.value, 'sam').text : undefined;
}
