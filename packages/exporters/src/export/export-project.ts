import type { Registry } from '@archivolt/cfn-spec';
import {
  inCanonicalOrder,
  validate,
  withRegistry,
  type ArchDocument,
  type Result,
} from '@archivolt/model';
import { ONE_FILE, type FileMap, type PrintContext, type Target } from '../define/target.js';
import { drawnGroups } from './drawn-groups.js';
import { targets } from '../generated/targets.js';
import type { CodeUnit, Resource, ResourceGraph } from '../graph/resource-graph.js';
import type { ExportProblem, LowerOptions } from '../lower/draft.js';
import { identifyByName } from '../lower/identify-by-name.js';
import { lower } from '../lower/pipeline.js';
import { placesOf, type TemplatePlace } from '../print/places.js';
import { wirePlaces } from '../print/wire-places.js';
import { printYaml } from '../print/yaml.js';
import { cdkModules, type PrintedModule } from '../targets/cdk/modules.js';
import { cfnTemplate } from '../targets/cfn/template.js';
import { nodeComments } from '../targets/sam/node-comments.js';
import { samTemplate } from '../targets/sam/template.js';

export interface ExportOptions extends LowerOptions {
  /** Name of the design, for titles and stacks; `design` by default. */
  readonly name?: string;
  /** Whether definitions of state machines stand in a SAM template rather than in files beside it. */
  readonly oneTemplate?: boolean;
  /** How many blocks of a CDK stack go into one file; `ONE_FILE` by default. */
  readonly oneFile?: number;
  /** What CloudFormation knows of the design's types (`loadRegistry(types)`): `cdk` and some rules need it. */
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
  return exportWith(document, options, (graph, context) => target.print(graph, context));
}

/** The one template of a `sam` or `cfn` export. */
export function exportTemplate(
  document: ArchDocument,
  target: 'sam' | 'cfn',
  options: ExportOptions = {},
): ExportResult<PrintedTemplate> {
  return exportWith(document, options, (graph) =>
    target === 'sam' ? printedWith(graph, target, nodeComments) : printTemplate(graph, target),
  );
}

/** The modules of a `cdk` export that hold the stacks and their constructs, with the place of each resource. */
export function exportStacks(
  document: ArchDocument,
  options: ExportOptions = {},
): ExportResult<readonly PrintedModule[]> {
  return exportWith(document, options, (graph, context) => cdkModules(graph, context));
}

/** A lowered design as a template, with the place of each resource. */
export function printTemplate(graph: ResourceGraph, target: 'sam' | 'cfn'): PrintedTemplate {
  return printedWith(graph, target, () => new Map());
}

function printedWith(
  graph: ResourceGraph,
  target: 'sam' | 'cfn',
  commentsOf: typeof nodeComments,
): PrintedTemplate {
  const {
    value,
    entries,
    beside: _,
    ...style
  } = target === 'sam' ? samTemplate(graph) : cfnTemplate(graph);
  const comments = commentsOf(graph, value);
  const text = printYaml(value, { compact: true, ...style, comments });
  return { text, places: [...placesOf(text, entries), ...wirePlaces(text, graph)] };
}

/** Checks, lowers and prints a design in some way. Owners and places are by the design's own ids. */
export function exportWith<T>(
  written: ArchDocument,
  options: ExportOptions,
  print: (graph: ResourceGraph, context: PrintContext) => T,
): ExportResult<T> {
  const document = inCanonicalOrder(written);
  const errors = options.force === true ? [] : errorsOf(document, options.registry);
  if (errors.length > 0) return { ok: false, problem: errors };
  const { document: named, idOf } = identifyByName(document);
  const lowered = lower(named, options);
  if (!lowered.ok) return { ok: false, problem: lowered.problem.map((it) => placedBack(it, idOf)) };
  const graph = ownedBy(lowered.value, idOf);
  const context = contextOf(document, graph, options);
  return { ok: true, value: { value: print(graph, context), graph, leftOut: context.leftOut } };
}

/** A problem where the design has it. */
function placedBack(problem: ExportProblem, idOf: (id: string) => string): ExportProblem {
  const { node, edge } = problem.at;
  return {
    ...problem,
    at: {
      ...problem.at,
      ...(node === undefined ? {} : { node: idOf(node) }),
      ...(edge === undefined ? {} : { edge: idOf(edge) }),
    },
  };
}

/** The graph with owners by the design's ids; keys stay as they were lowered. */
function ownedBy(graph: ResourceGraph, idOf: (id: string) => string): ResourceGraph {
  const resources = [...graph.resources].map(([key, { owner, ...rest }]): [string, Resource] => [
    key,
    { ...rest, owner: 'node' in owner ? { node: idOf(owner.node) } : { edge: idOf(owner.edge) } },
  ]);
  const wired = <T extends { readonly edge: string }>(items: readonly T[]): readonly T[] =>
    items.map((item) => ({ ...item, edge: idOf(item.edge) }));
  const units = (items: readonly CodeUnit[]): readonly CodeUnit[] =>
    items.map((unit) => ({ ...unit, node: idOf(unit.node), triggers: wired(unit.triggers) }));
  return {
    ...graph,
    before: graph.before.map((other) => ownedBy(other, idOf)),
    resources: new Map(resources),
    leftOut: wired(graph.leftOut),
    wired: wired(graph.wired),
    apis: graph.apis.map((api) => ({
      ...api,
      node: idOf(api.node),
      routes: wired(api.routes),
    })),
    machines: graph.machines.map((it) => ({ ...it, node: idOf(it.node) })),
    code: units(graph.code),
    images: units(graph.images),
    permissions: graph.permissions.map(({ statements, ...rest }) => ({
      ...rest,
      ...(rest.node === undefined ? {} : { node: idOf(rest.node) }),
      statements: statements.map((it) => ({ ...it, edges: it.edges.map(idOf) })),
    })),
  };
}

function errorsOf(document: ArchDocument, registry?: Registry): readonly ExportProblem[] {
  return validate(document, registry && withRegistry(registry))
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
    oneTemplate: options.oneTemplate === true,
    leftOut: graph.leftOut.map(({ edge, reason }) => {
      const record = Object.hasOwn(document.edges, edge) ? document.edges[edge] : undefined;
      const wire =
        record === undefined ? edge : `${nodeName(record.from)} → ${nodeName(record.to)}`;
      return { wire, reason };
    }),
    nodeName,
    groupOf: drawnGroups(document),
    oneFile: options.oneFile ?? ONE_FILE,
    ...(options.registry === undefined ? {} : { registry: options.registry }),
  };
}
