import type { FileMap, PrintContext } from '../../define/target.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { printYaml } from '../../print/yaml.js';
import { samTemplate } from './template.js';

/** The files of a SAM project. */
export function samProject(graph: ResourceGraph, _context: PrintContext): FileMap {
  return new Map([['template.yaml', printYaml(samTemplate(graph).value)]]);
}
