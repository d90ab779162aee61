import type { PrintContext } from '../../define/target.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { kebab } from '../../project/paths.js';
import { inOrder, slugOf } from '../../project/stacks.js';
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

/** `bin/<app>.ts`: the app with its stacks, for the stage that is asked for. */
export function appFile(main: ResourceGraph, context: PrintContext): string {
  const stacks = inOrder(main).map((graph) => ({ graph, ...stackNames(graph, main, context) }));
  const hasStages = Object.keys(main.environments).length > 0;
  return [
    "import * as cdk from 'aws-cdk-lib';",
    ...stacks.map(({ stackClass, file }) => `import { ${stackClass} } from '../lib/${file}.js';`),
    ...(hasStages ? ["import { stages } from '../lib/stages.js';"] : []),
    '',
    'const app = new cdk.App({ analyticsReporting: false });',
    ...(hasStages ? CHOOSE_STAGE : []),
    ...stacks.flatMap((stack) => newStack(stack, hasStages)),
    'app.synth();',
    '',
  ].join('\n');
}

function newStack(
  { graph, stackClass, id }: StackNames & { readonly graph: ResourceGraph },
  hasStages: boolean,
): readonly string[] {
  const region = graph.region === undefined ? undefined : `region: ${quoted(graph.region)}`;
  const env = hasStages ? `{ ...props.env, ${region} }` : `{ ${region} }`;
  const name = hasStages ? `stage === undefined ? ${quoted(id)} : \`${id}-\${stage}\`` : quoted(id);
  return [
    `new ${stackClass}(app, ${name}, {`,
    ...(hasStages ? ['  ...props,'] : []),
    ...(region === undefined ? [] : [`  env: ${env},`]),
    '  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),',
    '});',
  ];
}

/** Without a stage, parameters are as drawn. */
const CHOOSE_STAGE = [
  '',
  '// The stage to build, as in: cdk deploy -c stage=…',
  "const stage: string | undefined = app.node.tryGetContext('stage');",
  'if (stage !== undefined && !Object.hasOwn(stages, stage)) {',
  "  const known = Object.keys(stages).join(', ');",
  '  throw new Error(`There is no stage ${stage}. The stages are: ${known}.`);',
  '}',
  'const props = stage === undefined ? {} : stages[stage];',
  '',
];
