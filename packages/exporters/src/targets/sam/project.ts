import type { Value } from '@archivolt/model';
import type { FileMap, PrintContext } from '../../define/target.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { filesBeside } from '../../print/file-text.js';
import { printYaml } from '../../print/yaml.js';
import { capability } from '../../project/capability.js';
import { kebab } from '../../project/paths.js';
import {
  commands,
  leftOutSection,
  markdown,
  parametersSection,
  readme,
} from '../../project/readme.js';
import {
  DEPLOY_FILE,
  deployScript,
  namedAfter,
  regionFlag,
  stacksSection,
} from '../../project/deploy-script.js';
import { filesOfImages, imagesSection } from '../../project/images.js';
import { askedOfAll, inOrder, slugOf, templateFile } from '../../project/stacks.js';
import { stubFiles } from '../../project/stubs.js';
import { testEvents } from '../../project/test-events.js';
import { byText } from '../../value/walk.js';
import type { PrintedTemplate } from '../cfn/template.js';
import { definitionsInFiles } from './definitions-in-files.js';
import { nodeComments } from './node-comments.js';
import { samTemplate } from './template.js';

/** The files of a SAM project. */
export function samProject(graph: ResourceGraph, context: PrintContext): FileMap {
  const files = new Map<string, string>([
    ['samconfig.toml', samConfig(graph, context)],
    ['README.md', samReadme(graph, context)],
    ['.gitignore', '.aws-sam/\nnode_modules/\n'],
  ]);
  for (const stack of inOrder(graph)) addStack(files, stack, { main: graph, context });
  for (const [path, text] of filesOfImages(graph)) files.set(path, text);
  if (graph.before.length > 0) files.set(DEPLOY_FILE, samDeploy(graph, context));
  return new Map([...files].toSorted(([a], [b]) => byText(a, b)));
}

interface Project {
  readonly main: ResourceGraph;
  readonly context: PrintContext;
}

function addStack(
  files: Map<string, string>,
  graph: ResourceGraph,
  { main, context }: Project,
): void {
  const { short, ...template } = samTemplate(graph);
  for (const [path, text] of filesBeside(template.beside)) {
    if (!files.has(path)) files.set(path, text);
  }
  const { value, made, comments } = context.oneTemplate
    ? { ...template, made: [], comments: new Map<Value, string>() }
    : forReaders(graph, template, new Set(files.keys()));
  files.set(templateFile(graph, main), printYaml(value, { compact: true, short, comments }));
  for (const [path, text] of made) files.set(path, text);
  for (const unit of graph.code) {
    const folder = unit.folder;
    for (const [path, text] of stubFiles(unit)) files.set(`${folder}/${path}`, text);
  }
  for (const unit of [...graph.code, ...graph.images]) {
    for (const [path, text] of testEvents(graph, unit)) files.set(path, text);
  }
}

/** With definitions in files, and the names of nodes. */
function forReaders(graph: ResourceGraph, template: PrintedTemplate, taken: ReadonlySet<string>) {
  const { value, files } = definitionsInFiles(template.value, template.entries, taken);
  return { value, made: files, comments: nodeComments(graph, value) };
}

/** Builds and deploys each template by itself. */
function samDeploy(main: ResourceGraph, context: PrintContext): string {
  const { line, nameOf } = namedAfter(kebab(context.name), main);
  return deployScript(main, {
    prepare: [line, ...installs(main)],
    flag: { text: '--parameter-overrides', each: false },
    nameOf,
    build: (graph) => [
      `sam build --template-file ${templateFile(graph, main)} --build-dir .aws-sam/${slugOf(graph)}`,
    ],
    command: (graph) => [
      `sam deploy --template-file .aws-sam/${slugOf(graph)}/template.yaml --stack-name "$stack"`,
      ...regionFlag(graph),
      `--capabilities ${capability(graph)} --resolve-s3`,
      '--no-confirm-changeset --no-fail-on-empty-changeset',
    ],
  });
}

/** Of a stack's name: CloudFormation takes 128 letters. */
const LONGEST_NAME = 128;

function samConfig(graph: ResourceGraph, context: PrintContext): string {
  const app = kebab(context.name);
  return [
    'version = 0.1',
    ...configOf(graph, 'default', app),
    ...Object.entries(graph.environments).flatMap(([name, values]) => [
      ...configOf(graph, name, `${app}-${kebab(name)}`.slice(0, LONGEST_NAME)),
      ...overrides(values),
    ]),
    '',
  ].join('\n');
}

/** What `--config-env` names: one section does not take over from another. */
function configOf(graph: ResourceGraph, environment: string, stack: string): readonly string[] {
  return [
    '',
    `[${environment}.build.parameters]`,
    'cached = true',
    'parallel = true',
    '',
    `[${environment}.deploy.parameters]`,
    `stack_name = ${tomlText(stack)}`,
    `capabilities = "${capability(graph)}"`,
    'resolve_s3 = true',
    'confirm_changeset = true',
    ...(graph.region === undefined ? [] : [`region = ${tomlText(graph.region)}`]),
  ];
}

function overrides(values: Readonly<Record<string, string>>): readonly string[] {
  const pairs = Object.entries(values).map(([name, value]) => `${name}="${overrideText(value)}"`);
  return pairs.length === 0 ? [] : [`parameter_overrides = ${tomlText(pairs.join(' '))}`];
}

/**
 * A value between the quotes of `parameter_overrides`. SAM takes one backslash before a quote or a space away, and keeps
 * all others; an odd one before a quote, or at the end, has no spelling there and becomes two.
 */
function overrideText(value: string): string {
  return value.replaceAll(/(\\*)(["' ]|$)/g, (_, slashes: string, end: string) => {
    const isOdd = slashes.length % 2 === 1;
    if (end === '"') return `${slashes}${isOdd ? '\\' : ''}\\"`;
    if (end === '') return isOdd ? `${slashes}\\` : slashes;
    return slashes === '' ? end : `${slashes}\\${end}`;
  });
}

/** TOML escapes as JSON does, but has no half characters. What does not show, or turns a line, is escaped too. */
function tomlText(text: string): string {
  const whole = text.replaceAll(/\p{Cs}/gu, '\ufffd');
  return JSON.stringify(whole).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (found) => {
    return `\\U${(found.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
  });
}

function samReadme(graph: ResourceGraph, context: PrintContext): string {
  const unit = graph.code.find((item) => testEvents(graph, item).size > 0);
  return readme(context.name, [
    graph.description === undefined ? undefined : markdown(graph.description),
    graph.before.length > 0
      ? stacksSection(
          graph,
          (name, script, pairs) =>
            `STACK_NAME=${kebab(context.name)}-${kebab(name)} ${script}${pairs}`,
        )
      : commands('Deploy', [
          ...installs(graph),
          'sam build',
          'sam deploy --guided',
          ...Object.keys(graph.environments).map((name) => `sam deploy --config-env ${name}`),
        ]),
    imagesSection(graph, 'sam deploy --disable-rollback'),
    unit === undefined ? undefined : invoke(graph, unit),
    parametersSection(askedOfAll(graph)),
    leftOutSection(context),
  ]);
}

/** esbuild is a development dependency of each TypeScript handler, so that no global one is needed. */
function installs(graph: ResourceGraph): readonly string[] {
  const isNode = inOrder(graph).some(({ code }) =>
    code.some((unit) => unit.runtime.startsWith('nodejs')),
  );
  return isNode
    ? [
        'for folder in src/*/; do [ -f "$folder/package.json" ] && npm install --prefix "$folder"; done',
      ]
    : [];
}

function invoke(graph: ResourceGraph, unit: ResourceGraph['code'][number]): string {
  const [event = ''] = testEvents(graph, unit).keys();
  const id = graph.resources.get(unit.resource)?.logicalId ?? '';
  return commands('Try a function', [`sam local invoke ${id} --event ${event}`]);
}
