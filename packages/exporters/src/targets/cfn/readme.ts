import type { PrintContext } from '../../define/target.js';
import type { Resource, ResourceGraph } from '../../graph/resource-graph.js';
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
  deployScript,
  namedAfter,
  regionFlag,
  stacksSection,
} from '../../project/deploy-script.js';
import { askedOfAll, inOrder, templateFile } from '../../project/stacks.js';
import { CODE_PARAMETERS, isPackaged } from './inline-code.js';

const THROUGH_S3 = '--s3-bucket YOUR_BUCKET';
const DIRECT = 51_200;

/** Whether a template is too large to be handed over but through S3. */
export function isLarge(text: string): boolean {
  return text.length > DIRECT;
}

/** What to do with the template. */
export function cfnReadme(
  graph: ResourceGraph,
  context: PrintContext,
  large: ReadonlySet<string>,
): string {
  const packaged = inOrder(graph).flatMap((stack) => packagedOf(stack));
  const parameters = packaged.length === 0 ? {} : CODE_PARAMETERS;
  const given = packaged.length === 0 ? [] : ['  --parameter-overrides CodeBucket=YOUR_BUCKET'];
  const lines = [
    'aws cloudformation deploy --template-file template.yaml',
    `  --stack-name ${kebab(context.name)}`,
    `  --capabilities ${capability(graph)}`,
    ...regionFlag(graph).map((flag) => `  ${flag}`),
    ...(large.has(templateFile(graph, graph)) ? [`  ${THROUGH_S3}`] : []),
    ...given,
  ];
  return readme(context.name, [
    graph.description === undefined ? undefined : markdown(graph.description),
    graph.before.length === 0
      ? commands('Deploy', [lines.join(' \\\n')])
      : stacksSection(
          graph,
          (name, script, pairs) =>
            `STACK_NAME=${kebab(context.name)}-${kebab(name)} ${script}${pairs}`,
        ),
    codeSection(packaged.map((item) => item.logicalId)),
    parametersSection({ ...askedOfAll(graph), ...parameters }),
    leftOutSection(context),
  ]);
}

function packagedOf(graph: ResourceGraph): readonly Resource[] {
  return [...graph.resources.values()].filter((item) => isPackaged(graph, item));
}

/** Deploys each template by itself. */
export function cfnDeploy(
  main: ResourceGraph,
  context: PrintContext,
  large: ReadonlySet<string>,
): string {
  const { line, nameOf } = namedAfter(kebab(context.name), main);
  return deployScript(main, {
    prepare: [line],
    flag: { text: '--parameter-overrides', each: false },
    nameOf,
    parametersOf: (graph) => (packagedOf(graph).length === 0 ? [] : Object.keys(CODE_PARAMETERS)),
    command: (graph) => [
      `aws cloudformation deploy --template-file ${templateFile(graph, main)} --stack-name "$stack"`,
      ...regionFlag(graph),
      ...(large.has(templateFile(graph, main)) ? [THROUGH_S3] : []),
      `--capabilities ${capability(graph)} --no-fail-on-empty-changeset`,
    ],
  });
}

function codeSection(packaged: readonly string[]): string {
  const inline = 'Functions carry a stub in the template. Put your code in its place.';
  if (packaged.length === 0) return `## Code\n\n${inline}`;
  const files = packaged.map((id) => `- \`code/${id}.zip\``).join('\n');
  return `## Code\n\nUpload these packages to the bucket before the first deployment:\n\n${files}`;
}
