import type { FileMap, PrintContext } from '../../define/target.js';
import type { CodeUnit, ResourceGraph } from '../../graph/resource-graph.js';
import { kebab } from '../../project/paths.js';
import {
  commands,
  leftOutSection,
  markdown,
  parametersSection,
  readme,
} from '../../project/readme.js';
import { DEPLOY_FILE, deployScript, stacksSection, word } from '../../project/deploy-script.js';
import { askedOfAll, inOrder, together } from '../../project/stacks.js';
import { stubFiles } from '../../project/stubs.js';
import { testEvents } from '../../project/test-events.js';
import { byText } from '../../value/walk.js';
import { buildScript, isBuilt } from './build-script.js';
import { CODE_FILE, SECTIONS_FILE, TSCONFIG, cdkJson, packageJson } from './files.js';
import { appFile, stackNames, type StackNames } from './app-file.js';
import { className } from './print/names.js';
import { literal } from './print/syntax.js';
import { printStack, type StackFile } from './print/stack-file.js';
import type { Program } from './scene.js';
import { stackProgram } from './stack.js';
import { stackTest } from './stack-test.js';
import { plainText, pure } from './values.js';
import { wiredLines } from './wire-places.js';

/** The files of a CDK app in TypeScript. */
export function cdkProject(graph: ResourceGraph, context: PrintContext): FileMap {
  const app = kebab(context.name);
  const all = together(graph);
  const builds = all.code.some((unit) => isBuilt(unit));
  const files = new Map<string, string>([
    ['package.json', packageJson(app, builds ? 'node scripts/build.mjs' : undefined)],
    ['tsconfig.json', TSCONFIG],
    ['cdk.json', cdkJson(app)],
    ['.gitignore', 'build/\ncdk.out/\nnode_modules/\n'],
    [`bin/${app}.ts`, appFile(graph, context)],
    ['README.md', cdkReadme(graph, context, builds)],
  ]);
  for (const stack of inOrder(graph)) {
    addStack(files, stack, { context, names: stackNames(stack, graph, context) });
  }
  if (graph.before.length > 0) files.set(DEPLOY_FILE, cdkDeploy(graph, context, builds));
  if (builds) files.set('scripts/build.mjs', buildScript(all));
  return new Map([...files].toSorted(([a], [b]) => byText(a, b)));
}

function addStack(
  files: Map<string, string>,
  graph: ResourceGraph,
  { context, names }: { readonly context: PrintContext; readonly names: StackNames },
): void {
  const { file, stackClass } = names;
  const program = stackProgram(graph, context.registry);
  files.set(`lib/${file}.ts`, stackFile(program, stackClass).text);
  files.set(`test/${file}.test.ts`, stackTest(graph, { file, stackClass }));
  if (program.fromCode.size > 0) files.set('lib/code.ts', CODE_FILE);
  if (hasSections(program)) files.set('lib/sections.ts', SECTIONS_FILE);
  for (const unit of graph.code) addCode(files, graph, unit);
}

function cdkDeploy(main: ResourceGraph, context: PrintContext, builds: boolean): string {
  return deployScript(main, {
    prepare: ['npm install', ...(builds ? ['npm run build'] : [])],
    flag: { text: '--parameters', each: true },
    nameOf: (graph) => `"${stackNames(graph, main, context).id}\${STAGE:+-$STAGE}"`,
    command: () => [
      'npx cdk deploy "$stack" --exclusively --require-approval never',
      '${STAGE:+-c "stage=$STAGE"}',
    ],
  });
}

function addCode(files: Map<string, string>, graph: ResourceGraph, unit: CodeUnit): void {
  const folder = unit.folder;
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
  const { text, places } = stackFile(program, `${className(context.name)}Stack`);
  return { text, places: [...places, ...wiredLines(text, places, graph)] };
}

function stackFile(program: Program, stackClass: string): StackFile {
  const sections = hasSections(program)
    ? pure(program.sections, (text) => literal(plainText(text)))
    : undefined;
  return printStack(program, stackClass, sections);
}

function cdkReadme(graph: ResourceGraph, context: PrintContext, builds: boolean): string {
  const parameters = Object.keys(graph.parameters).toSorted();
  const given = parameters.map((id) => ` --parameters ${plain(id)}=…`).join('');
  const region =
    graph.region === undefined ? undefined : `The stack goes to ${markdown(graph.region)}.`;
  return readme(context.name, [
    graph.description === undefined ? undefined : markdown(graph.description),
    graph.before.length > 0
      ? severalStacks(graph)
      : commands(
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
    parametersSection(askedOfAll(graph)),
    leftOutSection(context),
  ]);
}

/** A name as it is where a shell takes it so. */
function plain(name: string): string {
  return /^[\w-]+$/.test(name) ? name : word(name);
}

function severalStacks(graph: ResourceGraph): string {
  return [
    commands('Prepare', [
      'npm install',
      ...new Set(
        inOrder(graph).map(({ region }) =>
          region === undefined
            ? 'npx cdk bootstrap'
            : `npx cdk bootstrap ${word(`aws://ACCOUNT/${region}`)}`,
        ),
      ),
    ]),
    stacksSection(graph, (name) => `STAGE=${name}`),
  ].join('\n\n');
}
