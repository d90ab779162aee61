import type { PrintContext } from '../../define/target.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { capability } from '../../project/capability.js';
import { kebab } from '../../project/paths.js';
import {
  commands,
  leftOutSection,
  markdown,
  parametersSection,
  readme,
} from '../../project/readme.js';
import { CODE_PARAMETERS, isPackaged } from './inline-code.js';

/** What to do with the template. */
export function cfnReadme(graph: ResourceGraph, context: PrintContext): string {
  const packaged = [...graph.resources.values()].filter((item) => isPackaged(graph, item));
  const parameters = packaged.length === 0 ? {} : CODE_PARAMETERS;
  const given = packaged.length === 0 ? [] : ['  --parameter-overrides CodeBucket=YOUR_BUCKET'];
  const region = graph.region === undefined ? [] : [`  --region ${graph.region}`];
  const lines = [
    'aws cloudformation deploy --template-file template.yaml',
    `  --stack-name ${kebab(context.name)}`,
    `  --capabilities ${capability(graph)}`,
    ...region,
    ...given,
  ];
  return readme(context.name, [
    graph.description === undefined ? undefined : markdown(graph.description),
    commands('Deploy', [lines.join(' \\\n')]),
    codeSection(packaged.map((item) => item.logicalId)),
    parametersSection({ ...graph.parameters, ...parameters }),
    leftOutSection(context),
  ]);
}

function codeSection(packaged: readonly string[]): string {
  const inline = 'Functions carry a stub in the template. Put your code in its place.';
  if (packaged.length === 0) return `## Code\n\n${inline}`;
  const files = packaged.map((id) => `- \`code/${id}.zip\``).join('\n');
  return `## Code\n\nUpload these packages to the bucket before the first deployment:\n\n${files}`;
}
