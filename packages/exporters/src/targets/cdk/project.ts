import type { Value } from '@archivolt/model';
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
import { byText, isPlainMap, own } from '../../value/walk.js';
import { buildScript, isBuilt } from './build-script.js';
import { CODE_FILE, SECTIONS_FILE, TSCONFIG, cdkJson, packageJson } from './files.js';
import { appFile, stackNames, type StackNames } from './app-file.js';
import { className } from './print/names.js';
import { literal, map, type Expr } from './print/syntax.js';
import { printStack, type StackFile } from './print/stack-file.js';
import type { Program } from './scene.js';
import { stackProgram } from './stack.js';
import { presetExpr, stageProps, type StageProp } from './stages.js';
import { stagesFile } from './stages-file.js';
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
  const props = stageProps(graph);
  for (const stack of inOrder(graph)) {
    addStack(files, stack, { context, props, names: stackNames(stack, graph, context) });
  }
  if (hasStages(graph)) files.set('lib/stages.ts', stagesFile(graph, context));
  if (graph.before.length > 0) files.set(DEPLOY_FILE, cdkDeploy(graph, context, builds));
  if (builds) files.set('scripts/build.mjs', buildScript(all));
  return new Map([...files].toSorted(([a], [b]) => byText(a, b)));
}

interface Printing {
  readonly context: PrintContext;
  readonly names: StackNames;
  /** What stages may set. */
  readonly props: ReadonlyMap<string, StageProp>;
}

function hasStages({ environments }: ResourceGraph): boolean {
  return Object.keys(environments).length > 0;
}

function addStack(
  files: Map<string, string>,
  graph: ResourceGraph,
  { context, names, props }: Printing,
): void {
  const { file, stackClass } = names;
  const program = stackProgram(graph, context.registry, props);
  files.set(`lib/${file}.ts`, stackFile(program, stackClass).text);
  files.set(`test/${file}.test.ts`, stackTest(graph, { file, stackClass, props: program.props }));
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
      '${STAGE:+-c "stage=$STAGE" --no-previous-parameters}',
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
  const program = stackProgram(graph, context.registry, stageProps(graph));
  const { text, places } = stackFile(program, `${className(context.name)}Stack`);
  return { text, places: [...places, ...wiredLines(text, places, graph)] };
}

function stackFile(program: Program, stackClass: string): StackFile {
  const sections = hasSections(program) ? sectionsExpr(program) : undefined;
  return printStack(program, stackClass, sections);
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
