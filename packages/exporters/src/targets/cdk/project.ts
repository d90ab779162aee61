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
import { filesOfImages, imagesSection } from '../../project/images.js';
import { askedOfAll, inOrder, together } from '../../project/stacks.js';
import { stubFiles } from '../../project/stubs.js';
import { testEvents } from '../../project/test-events.js';
import { byText, own } from '../../value/walk.js';
import { buildScript, isBuilt } from './build-script.js';
import { CODE_FILE, SECTIONS_FILE, TSCONFIG, cdkJson, packageJson } from './files.js';
import { appFile, stackNames } from './app-file.js';
import { hasSections, stackModules, type StackModules } from './modules.js';
import { stagesFile } from './stages-file.js';
import { stackTest } from './stack-test.js';

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
  for (const stack of stackModules(graph, context)) addStack(files, stack);
  for (const [path, text] of filesOfImages(graph)) files.set(path, text);
  if (hasStages(graph)) files.set('lib/stages.ts', stagesFile(graph, context));
  if (graph.before.length > 0) files.set(DEPLOY_FILE, cdkDeploy(graph, context, builds));
  if (builds) files.set('scripts/build.mjs', buildScript(all));
  return new Map([...files].toSorted(([a], [b]) => byText(a, b)));
}

function hasStages({ environments }: ResourceGraph): boolean {
  return Object.keys(environments).length > 0;
}

function addStack(files: Map<string, string>, stack: StackModules): void {
  const { graph, names, program, modules } = stack;
  for (const { path, text } of modules) files.set(path, text);
  const { file, stackClass } = names;
  files.set(`test/${file}.test.ts`, stackTest(graph, { file, stackClass, props: program.props }));
  if (program.fromCode.size > 0) files.set('lib/code.ts', CODE_FILE);
  if (hasSections(program)) files.set('lib/sections.ts', SECTIONS_FILE);
  for (const unit of graph.code) addCode(files, unit);
  for (const unit of [...graph.code, ...graph.images]) {
    for (const [path, text] of testEvents(graph, unit)) files.set(path, text);
  }
}

function cdkDeploy(main: ResourceGraph, context: PrintContext, builds: boolean): string {
  return deployScript(main, {
    prepare: ['npm install', ...(builds ? ['npm run build'] : [])],
    flag: { text: '--parameters', each: true },
    nameOf: (graph) => `"${stackNames(graph, main, context).id}\${STAGE:+-$STAGE}"`,
    command: () => [
      'npx cdk deploy "$stack" --exclusively --require-approval never',
      '${STAGE:+-c "stage=$STAGE" --no-previous-parameters}',
    ],
  });
}

function addCode(files: Map<string, string>, unit: CodeUnit): void {
  const folder = unit.folder;
  for (const [path, text] of stubFiles(unit)) {
    if (path !== 'package.json') files.set(`${folder}/${path}`, text);
  }
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
            ...Object.keys(graph.environments).map((name) => stageCommand(graph, name)),
          ],
          [...(region === undefined ? [] : [region]), ...stageNotes(graph)].join('\n\n') ||
            undefined,
        ),
    imagesSection(graph, 'npx cdk deploy --no-rollback'),
    commands('Check', ['npm run check', 'npm test', 'npx cdk diff']),
    parametersSection(askedOfAll(graph)),
    leftOutSection(context),
  ]);
}

/** The command for a stage, with the parameters that neither it nor the drawing gives. */
function stageCommand(graph: ResourceGraph, stage: string): string {
  const values = graph.environments[stage] ?? {};
  const asked = Object.entries(graph.parameters)
    .filter(([id, it]) => own(it, 'Default') === undefined && !Object.hasOwn(values, id))
    .map(([id]) => ` --parameters ${plain(id)}=…`)
    .toSorted(byText);
  return `npx cdk deploy -c stage=${stage} --no-previous-parameters${asked.join('')}`;
}

function stageNotes(graph: ResourceGraph): readonly string[] {
  return hasStages(graph) ? [STAGE_NOTE] : [];
}

const STAGE_NOTE = `What is different in each stage stands in \`lib/stages.ts\`, and becomes the default of the stack's parameters.
\`--no-previous-parameters\` makes a stack that is there already take it; without, the CDK keeps the values of the last deployment.`;

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
    stacksSection(graph, (name, script) => `STAGE=${name} ${script}`),
    ...stageNotes(graph),
  ].join('\n\n');
}
