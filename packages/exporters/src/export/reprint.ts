import type { ArchDocument } from '@archivolt/model';
import { lower } from '../lower/pipeline.js';
import { printYaml } from '../print/yaml.js';
import { samTemplate } from '../targets/sam/template.js';

/** The template that an imported design would be printed as: what an import is checked against (D3). */
export function reprint(document: ArchDocument): string | undefined {
  const graph = lower(document);
  return graph.ok ? printYaml(samTemplate(graph.value).value) : undefined;
}
