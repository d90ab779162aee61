import type { PrintContext } from '../../define/target.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { environmentOfAll, inOrder } from '../../project/stacks.js';
import { stackNames } from './app-file.js';
import { createNames } from './print/names.js';
import { printExpr } from './print/printer.js';
import { keyText } from './print/text.js';
import { stackProps, stageProps, stageValue, type StageProp } from './stages.js';

/** Stacks that take props of a stage, as their files call them. */
interface Taking {
  readonly file: string;
  readonly props: string;
}

/** `lib/stages.ts`: what is different in each stage, typed by what the stacks take. */
export function stagesFile(main: ResourceGraph, context: PrintContext): string {
  const known = stageProps(main);
  const taking = inOrder(main).flatMap((graph): readonly Taking[] => {
    const { file, stackClass } = stackNames(graph, main, context);
    return stackProps(graph, known).size > 0 ? [{ file, props: `${stackClass}Props` }] : [];
  });
  const type = taking.map(({ props }) => props).join(' & ') || 'StackProps';
  const names = createNames();
  for (const taken of ['stages', 'StackProps', 'StageProps']) names.reserve(taken);
  const stages = Object.keys(main.environments).map((stage) => [
    stage,
    names.fresh(camel(stage), 'Stage'),
  ]);
  const typeName = taking.length > 1 ? 'StageProps' : type;
  const entries = stages.map(([stage = '', constant = '']) => {
    const key = keyText(stage);
    return key === constant ? key : `${key}: ${constant}`;
  });
  return [
    ...(taking.length === 0 ? ["import type { StackProps } from 'aws-cdk-lib';"] : []),
    ...taking.map(({ file, props }) => `import type { ${props} } from './${file}.js';`),
    '',
    ...(taking.length > 1 ? [`export type StageProps = ${type};`, ''] : []),
    ...stages.flatMap(([stage = '', constant = '']) => [
      `export const ${constant}: ${typeName} = ${valuesText(main, stage, known)};`,
      '',
    ]),
    '/** The stages by the name that `cdk -c stage=…` takes. */',
    `export const stages: Readonly<Record<string, ${typeName}>> = ${braced(entries)};`,
    '',
  ].join('\n');
}

function valuesText(
  main: ResourceGraph,
  stage: string,
  known: ReadonlyMap<string, StageProp>,
): string {
  const lines = Object.entries(environmentOfAll(main, stage)).flatMap(([id, text]) => {
    const prop = known.get(id);
    if (prop === undefined) return [];
    return [`${prop.name}: ${printExpr(stageValue(prop, text), 2, 2 + prop.name.length + 3)}`];
  });
  return lines.length === 0 ? '{}' : ['{', ...lines.map((line) => `  ${line},`), '}'].join('\n');
}

function braced(entries: readonly string[]): string {
  const flat = `{ ${entries.join(', ')} }`;
  return flat.length <= 40 ? flat : ['{', ...entries.map((entry) => `  ${entry},`), '}'].join('\n');
}

function camel(text: string): string {
  return text.replaceAll(/[-_]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
