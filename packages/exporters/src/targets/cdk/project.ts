import type { FileMap, PrintContext } from '../../define/target.js';
import type { CodeUnit, ResourceGraph } from '../../graph/resource-graph.js';
import { codePath, kebab } from '../../project/paths.js';
import {
  commands,
  leftOutSection,
  markdown,
  parametersSection,
  readme,
} from '../../project/readme.js';
import { stubFiles } from '../../project/stubs.js';
import { testEvents } from '../../project/test-events.js';
import { byText } from '../../value/walk.js';
import { buildScript, isBuilt } from './build-script.js';
import { CODE_FILE, SECTIONS_FILE, TSCONFIG, cdkJson, packageJson } from './files.js';
import { className } from './print/names.js';
import { literal } from './print/syntax.js';
import { quoted } from './print/text.js';
import { printStack, type StackFile } from './print/stack-file.js';
import type { Program } from './scene.js';
import { stackProgram } from './stack.js';
import { stackTest } from './stack-test.js';
import { plainText, pure } from './values.js';

/** The files of a CDK app in TypeScript. */
export function cdkProject(graph: ResourceGraph, context: PrintContext): FileMap {
  const app = kebab(context.name);
  const program = stackProgram(graph, context.registry);
  const stackClass = `${className(context.name)}Stack`;
  const builds = graph.code.some((unit) => isBuilt(unit));
  const files = new Map<string, string>([
    ['package.json', packageJson(app, builds ? 'node scripts/build.mjs' : undefined)],
    ['tsconfig.json', TSCONFIG],
    ['cdk.json', cdkJson(app)],
    ['.gitignore', 'build/\ncdk.out/\nnode_modules/\n'],
    [`bin/${app}.ts`, appFile(graph, { app, stackClass })],
    [`lib/${app}-stack.ts`, stackFile(program, stackClass).text],
    [`test/${app}-stack.test.ts`, stackTest(graph, { app, stackClass })],
    ['README.md', cdkReadme(graph, context, builds)],
  ]);
  if (program.fromCode.size > 0) files.set('lib/code.ts', CODE_FILE);
  if (hasSections(program)) files.set('lib/sections.ts', SECTIONS_FILE);
  if (builds) files.set('scripts/build.mjs', buildScript(graph));
  for (const unit of graph.code) addCode(files, graph, unit);
  return new Map([...files].toSorted(([a], [b]) => byText(a, b)));
}

function addCode(files: Map<string, string>, graph: ResourceGraph, unit: CodeUnit): void {
  const folder = codePath(graph, unit);
  for (const [path, text] of stubFiles(unit)) {
    if (path !== 'package.json') files.set(`${folder}/${path}`, text);
  }
  for (const [path, text] of testEvents(graph, unit)) files.set(path, text);
}

function hasSections({ sections }: Program): boolean {
  return Object.keys(sections).length > 0;
}

/** The stack's module with the place of each resource, as the designer shows it. */
export function cdkStack(graph: ResourceGraph, context: PrintContext): StackFile {
  const program = stackProgram(graph, context.registry);
  return stackFile(program, `${className(context.name)}Stack`);
}

function stackFile(program: Program, stackClass: string): StackFile {
  const sections = hasSections(program)
    ? pure(program.sections, (text) => literal(plainText(text)))
    : undefined;
  return printStack(program, stackClass, sections);
}

interface AppNames {
  readonly app: string;
  readonly stackClass: string;
}

function appFile(graph: ResourceGraph, { app, stackClass }: AppNames): string {
  const { region, environments } = graph;
  const stack = stackClass.replace(/Stack$/, '');
  const hasStages = Object.keys(environments).length > 0;
  const env = region === undefined ? [] : [`  env: { region: ${quoted(region)} },`];
  return [
    "import * as cdk from 'aws-cdk-lib';",
    `import { ${stackClass} } from '../lib/${app}-stack.js';`,
    '',
    'const app = new cdk.App({ analyticsReporting: false });',
    ...(hasStages ? stageLines(environments) : []),
    hasStages
      ? `const stack = new ${stackClass}(app, stage === undefined ? '${stack}' : '${stack}-'.concat(stage), {`
      : `new ${stackClass}(app, '${stack}', {`,
    ...env,
    '  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),',
    '});',
    ...(hasStages ? STAGE_VALUES : []),
    'app.synth();',
    '',
  ].join('\n');
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

function cdkReadme(graph: ResourceGraph, context: PrintContext, builds: boolean): string {
  const parameters = Object.keys(graph.parameters).toSorted();
  const given = parameters.map((id) => ` --parameters ${id}=…`).join('');
  const region = graph.region === undefined ? undefined : `The stack goes to ${graph.region}.`;
  return readme(context.name, [
    graph.description === undefined ? undefined : markdown(graph.description),
    commands(
      'Deploy',
      [
        'npm install',
        ...(builds ? ['npm run build'] : []),
        'npx cdk bootstrap',
        `npx cdk deploy${given}`,
        ...Object.keys(graph.environments).map((name) => `npx cdk deploy -c stage=${name}`),
      ],
      region,
    ),
    commands('Check', ['npm run check', 'npm test', 'npx cdk diff']),
    parametersSection(graph.parameters),
    leftOutSection(context),
  ]);
}
