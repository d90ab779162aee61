import type { Registry } from '@archivolt/cfn-spec';
import { validate, type ArchDocument, type Result } from '@archivolt/model';
import type { FileMap, PrintContext, Target } from '../define/target.js';
import { targets } from '../generated/targets.js';
import type { ResourceGraph } from '../graph/resource-graph.js';
import type { ExportProblem, LowerOptions } from '../lower/draft.js';
import { lower } from '../lower/pipeline.js';
import { placesOf, type TemplatePlace } from '../print/places.js';
import { printYaml } from '../print/yaml.js';
import { cfnTemplate } from '../targets/cfn/template.js';
import { samTemplate } from '../targets/sam/template.js';

export interface ExportOptions extends LowerOptions {
  /** Name of the design, for titles and stacks; `design` by default. */
  readonly name?: string;
  /** What CloudFormation knows of the design's types (`loadRegistry(types)`): `cdk` needs it. */
  readonly registry?: Registry;
}

/** What an export tells beside its files. */
export interface Export<T> {
  readonly value: T;
  readonly graph: ResourceGraph;
  /** Wires that `force` left out, by the names of their ends. */
  readonly leftOut: PrintContext['leftOut'];
}

export type ExportResult<T> = Result<Export<T>, readonly ExportProblem[]>;

/** A template and where each resource stands in it. */
export interface PrintedTemplate {
  readonly text: string;
  readonly places: readonly TemplatePlace[];
}

/** A target by its id. */
export function targetOf(id: string): Target | undefined {
  return targets.find((target) => target.id === id);
}

/** Files of a whole project. Refuses a design with errors unless forced. */
export function exportProject(
  document: ArchDocument,
  target: Target,
  options: ExportOptions = {},
): ExportResult<FileMap> {
  return exported(document, options, (graph, context) => target.print(graph, context));
}

/** The one template of a `sam` or `cfn` export. */
export function exportTemplate(
  document: ArchDocument,
  target: 'sam' | 'cfn',
  options: ExportOptions = {},
): ExportResult<PrintedTemplate> {
  return exported(document, options, (graph) => printTemplate(graph, target));
}

/** A lowered design as a template, with the place of each resource. */
export function printTemplate(graph: ResourceGraph, target: 'sam' | 'cfn'): PrintedTemplate {
  const { value, entries } = target === 'sam' ? samTemplate(graph) : cfnTemplate(graph);
  const text = printYaml(value);
  return { text, places: placesOf(text, entries) };
}

function exported<T>(
  document: ArchDocument,
  options: ExportOptions,
  print: (graph: ResourceGraph, context: PrintContext) => T,
): ExportResult<T> {
  const errors = options.force === true ? [] : errorsOf(document);
  if (errors.length > 0) return { ok: false, problem: errors };
  const lowered = lower(document, options);
  if (!lowered.ok) return lowered;
  const graph = lowered.value;
  const context = contextOf(document, graph, options);
  return { ok: true, value: { value: print(graph, context), graph, leftOut: context.leftOut } };
}

function errorsOf(document: ArchDocument): readonly ExportProblem[] {
  return validate(document)
    .filter((diagnostic) => diagnostic.severity === 'error')
    .map(({ message, at }) => ({ code: 'design-has-errors', message, at }));
}

/** What targets are told beside the graph. */
export function contextOf(
  document: ArchDocument,
  graph: ResourceGraph,
  options: ExportOptions,
): PrintContext {
  const nodeName = (id: string): string =>
    Object.hasOwn(document.nodes, id) ? (document.nodes[id]?.name ?? id) : id;
  return {
    name: options.name ?? 'design',
    trace: options.trace === true,
    leftOut: graph.leftOut.map(({ edge, reason }) => {
      const record = Object.hasOwn(document.edges, edge) ? document.edges[edge] : undefined;
      const wire =
        record === undefined ? edge : `${nodeName(record.from)} → ${nodeName(record.to)}`;
      return { wire, reason };
    }),
    nodeName,
    ...(options.registry === undefined ? {} : { registry: options.registry }),
  };
}
