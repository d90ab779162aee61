import type { PrintContext } from '../../define/target.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { kebab } from '../../project/paths.js';
import { environmentOfAll, inOrder, slugOf } from '../../project/stacks.js';
import { className } from './print/names.js';
import { quoted } from './print/text.js';

/** What one stack of an app is called in its files. */
export interface StackNames {
  readonly file: string;
  readonly stackClass: string;
  /** Id of the stack in the app. */
  readonly id: string;
}

export function stackNames(
  graph: ResourceGraph,
  main: ResourceGraph,
  context: PrintContext,
): StackNames {
  const [app, name] = [kebab(context.name), className(context.name)];
  if (graph === main) return { file: `${app}-stack`, stackClass: `${name}Stack`, id: name };
  const slug = slugOf(graph);
  const id = `${name}${slug.split('-').map(capital).join('')}`;
  return { file: `${app}-${slug}-stack`, stackClass: `${id}Stack`, id };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `bin/<app>.ts`: the app with its stacks, and its stages. */
export function appFile(main: ResourceGraph, context: PrintContext): string {
  const stacks = inOrder(main).map((graph) => ({ graph, ...stackNames(graph, main, context) }));
  const stages = stagesOf(main);
  const hasStages = Object.keys(stages).length > 0;
  return [
    "import * as cdk from 'aws-cdk-lib';",
    ...stacks.map(({ stackClass, file }) => `import { ${stackClass} } from '../lib/${file}.js';`),
    '',
    'const app = new cdk.App({ analyticsReporting: false });',
    ...(hasStages ? stageLines(stages) : []),
    ...(hasStages && stacks.length > 1 ? ['const stacks = ['] : []),
    ...stacks.flatMap((stack) => newStack(stack, hasStages, stacks.length > 1)),
    ...(hasStages && stacks.length > 1 ? ['];', ...STAGES_OF_ALL] : []),
    ...(hasStages && stacks.length === 1 ? STAGE_VALUES : []),
    'app.synth();',
    '',
  ].join('\n');
}

function newStack(
  { graph, stackClass, id }: StackNames & { readonly graph: ResourceGraph },
  hasStages: boolean,
  isOneOfMany: boolean,
): readonly string[] {
  const env = graph.region === undefined ? [] : [`  env: { region: ${quoted(graph.region)} },`];
  const name = hasStages ? `stage === undefined ? '${id}' : '${id}-'.concat(stage)` : `'${id}'`;
  const isListed = hasStages && isOneOfMany;
  const lines = [
    `${hasStages && !isOneOfMany ? 'const stack = ' : ''}new ${stackClass}(app, ${name}, {`,
    ...env,
    '  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),',
    isListed ? '}),' : '});',
  ];
  return isListed ? lines.map((line) => `  ${line}`) : lines;
}

function stagesOf(main: ResourceGraph): ResourceGraph['environments'] {
  return Object.fromEntries(
    Object.keys(main.environments).map((name) => [name, environmentOfAll(main, name)]),
  );
}

/** The stages, and the one that `-c stage=…` names. */
function stageLines(environments: ResourceGraph['environments']): readonly string[] {
  const stages = Object.entries(environments).flatMap(([name, values]) => [
    `  ${quoted(name)}: {`,
    ...Object.entries(values).map(([id, value]) => `    ${quoted(id)}: ${quoted(value)},`),
    '  },',
  ]);
  return [
    '',
    '// What parameters are in each stage: cdk deploy -c stage=…',
    'const stages: Readonly<Record<string, Readonly<Record<string, string>>>> = {',
    ...stages,
    '};',
    "const stage: string | undefined = app.node.tryGetContext('stage');",
    'if (stage !== undefined && !Object.hasOwn(stages, stage)) {',
    '  throw new Error(`There is no stage ${stage}.`);',
    '}',
    '',
  ];
}

const STAGE_VALUES = [
  "for (const [name, value] of Object.entries(stages[stage ?? ''] ?? {})) {",
  '  const parameter = stack.node.tryFindChild(name);',
  '  if (parameter instanceof cdk.CfnParameter) parameter.default = value;',
  '}',
];

const STAGES_OF_ALL = [
  'for (const stack of stacks) {',
  ...STAGE_VALUES.map((line) => `  ${line}`),
  '}',
];
