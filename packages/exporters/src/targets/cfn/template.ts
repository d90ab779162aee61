import type { ValueMap } from '@archivolt/model';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { namingOf } from '../../print/plain.js';
import { type BesideValues, inFiles } from '../../print/in-files.js';
import { entryOf, templateOf, type Entry } from '../../print/template.js';
import { CODE_PARAMETERS, isPackaged, withCode } from './inline-code.js';

export interface PrintedTemplate {
  readonly value: ValueMap;
  readonly entries: readonly Entry[];
  /** What an imported template has in files beside it. */
  readonly beside: BesideValues;
}

/** The plain CloudFormation template of a design. Imported resources stay as they were written. */
export function cfnTemplate(graph: ResourceGraph): PrintedTemplate {
  const naming = namingOf(graph);
  const resources = [...graph.resources.values()];
  const all = resources.map((resource) => {
    const properties = withCode(graph, resource);
    return entryOf(resource, naming, properties === undefined ? {} : { properties });
  });
  const { entries, beside } = inFiles(all);
  const packaged = resources.some((resource) => isPackaged(graph, resource));
  const parameters = packaged ? { ...graph.parameters, ...CODE_PARAMETERS } : graph.parameters;
  return { value: templateOf({ ...graph, parameters }, entries, { naming }), entries, beside };
}
