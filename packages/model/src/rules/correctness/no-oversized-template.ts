import { defineRule, type GraphView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quantity } from '../words.js';

const BODY = 1_000_000;

export const noOversizedTemplate = defineRule({
  id: 'correctness/no-oversized-template',
  row: 'V55',
  severity: 'error',
  summary: 'A template has 1 MB at most.',
  why: 'CloudFormation refuses a larger one. Long texts, as code and schemas, go into files of their own; a large design goes into several stacks.',
  cite: awsPage(
    'Understand CloudFormation quotas',
    'AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
  ),
  equivalents: ['cfn-lint:E1002'],
  over: 'design',
  check: ({ graph }) =>
    [...sizeByStack(graph)].flatMap(([stack, size]) =>
      size <= BODY
        ? []
        : [
            {
              at: {},
              message: `The template of stack ${stack} has ${quantity(size, 'bytes')} or more. The maximum is ${quantity(BODY, 'bytes')}.`,
            },
          ],
    ),
  examples: {
    valid: [`p: ssm-parameter { Type: 'String', Value: '${'a'.repeat(4_000)}' }`],
    invalid: [
      {
        before: `f: lambda-function { Runtime: 'python3.13', Handler: 'index.handler', Code.ZipFile: '${'a'.repeat(1_000_100)}' }`,
      },
    ],
  },
});

function sizeByStack(graph: GraphView): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const node of graph.nodes()) {
    const [first] = node.resourceKeys();
    if (first === undefined) continue;
    const stack = first.slice(0, first.indexOf(' '));
    sizes.set(stack, (sizes.get(stack) ?? 0) + node.templateSize());
  }
  return sizes;
}
