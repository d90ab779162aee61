import type { Value } from '@archivolt/model';
import type { PrintContext } from '../../define/target.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { inOrder } from '../../project/stacks.js';
import { isPlainMap } from '../../value/walk.js';
import { stackNames, type StackNames } from './app-file.js';
import { createTaken, divided, type Taken } from './divide.js';
import type { ModuleFile } from './print/body.js';
import { printConstruct } from './print/construct-file.js';
import { printStack } from './print/stack-file.js';
import { literal, map, type Expr } from './print/syntax.js';
import type { Program } from './scene.js';
import { stackProgram } from './stack.js';
import { presetExpr, stageProps, type StageProp } from './stages.js';
import { plainText, pure } from './values.js';
import { wiredLines } from './wire-places.js';

/** A module of an app, and where each resource stands in it. */
export interface PrintedModule extends ModuleFile {
  readonly path: string;
}

/** A stack of an app with its modules. */
export interface StackModules {
  readonly graph: ResourceGraph;
  readonly names: StackNames;
  readonly program: Program;
  readonly modules: readonly PrintedModule[];
}

/** The stacks of an app, each in one module, or with one beside it for each of its groups. */
export function stackModules(main: ResourceGraph, context: PrintContext): readonly StackModules[] {
  const stacks = inOrder(main).map((graph) => ({ graph, names: stackNames(graph, main, context) }));
  const taken = createTaken();
  for (const { names } of stacks) {
    taken.files.add(names.file);
    taken.classes.add(names.stackClass);
  }
  const props = stageProps(main);
  return stacks.map(({ graph, names }) => {
    const program = programOf(graph, { context, props, taken });
    return { graph, names, program, modules: modulesOf(program, names) };
  });
}

interface Known {
  readonly context: PrintContext;
  /** What stages may set. */
  readonly props: ReadonlyMap<string, StageProp>;
  readonly taken: Taken;
}

function programOf(graph: ResourceGraph, { context, props, taken }: Known): Program {
  const program = stackProgram(graph, context.registry, props);
  const size = program.blocks.filter(
    ({ owner, isLoose }) => owner !== undefined && !isLoose,
  ).length;
  return size > context.oneFile ? divided(program, context.groupOf, taken) : program;
}

function modulesOf(program: Program, names: StackNames): readonly PrintedModule[] {
  const sections = hasSections(program) ? sectionsExpr(program) : undefined;
  return [
    { path: `lib/${names.file}.ts`, ...printStack(program, names.stackClass, sections) },
    ...program.constructs.map((module) => ({
      path: `lib/${module.file}.ts`,
      ...printConstruct(program, module),
    })),
  ];
}

/** The modules that hold resources, with the lines of what wires set in others' constructs. */
export function cdkModules(main: ResourceGraph, context: PrintContext): readonly PrintedModule[] {
  return stackModules(main, context).flatMap(({ graph, modules }) =>
    modules.map(({ path, text, places }) => ({
      path,
      text,
      places: [...places, ...wiredLines(text, places, graph)],
    })),
  );
}

export function hasSections({ sections }: Program): boolean {
  return Object.keys(sections).length > 0;
}

/** With what a stage gives to a parameter that has no construct. */
function sectionsExpr({ sections, props }: Program): Expr {
  const said = (value: Value): Expr => pure(value, (text) => literal(plainText(text)));
  return map(
    Object.entries(sections).map(([section, value]) => {
      if (section !== 'Parameters' || !isPlainMap(value)) return [section, said(value)] as const;
      const entries = Object.entries(value).map(([id, parameter]) => {
        const prop = props.get(id);
        if (prop === undefined || !isPlainMap(parameter)) return [id, said(parameter)] as const;
        const { Default: drawn, ...others } = parameter;
        const preset = presetExpr(prop, drawn === undefined ? undefined : said(drawn));
        const rest = Object.entries(others).map(([key, item]) => [key, said(item)] as const);
        return [id, map([['Default', preset], ...rest])] as const;
      });
      return [section, map(entries)] as const;
    }),
  );
}
