import { defineRule, type Finding, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quantity } from '../words.js';

const BODY = 1_000_000;
const REFERENCES = 60;

export const noOversizedTemplate = defineRule({
  id: 'correctness/no-oversized-template',
  row: 'V55',
  severity: 'error',
  summary: 'A template has 1 MB and 60 dynamic references at most.',
  why: 'CloudFormation refuses a larger one. Long texts, as code and schemas, go into files of their own; a large design goes into several stacks. A function can read a secret while it runs.',
  cite: awsPage(
    'Understand CloudFormation quotas',
    'AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
  ),
  equivalents: ['cfn-lint:E1002'],
  over: 'design',
  check: ({ graph }) => [
    ...over(
      byStack(graph, (node) => node.templateSize()),
      { max: BODY, noun: 'characters' },
    ),
    ...over(
      byStack(graph, (node) => node.dynamicReferences()),
      { max: REFERENCES, noun: 'dynamic references' },
    ),
  ],
  examples: {
    valid: [
      `p: ssm-parameter { Type: 'String', Value: '${'a'.repeat(4_000)}' }`,
      `f: lambda-function { Environment.Variables: { ALL: '${'{{resolve:ssm:a}}'.repeat(60)}' } }`,
    ],
    invalid: [
      {
        before: `f: lambda-function { Environment.Variables: { ALL: '${'{{resolve:ssm:a}}'.repeat(61)}' } }`,
      },
      {
        before: `f: lambda-function { Runtime: 'python3.13', Handler: 'index.handler', Code.ZipFile: '${'a'.repeat(1_000_100)}' }`,
      },
    ],
  },
});

function over(
  amounts: ReadonlyMap<string, number>,
  { max, noun }: { readonly max: number; readonly noun: string },
): readonly Finding[] {
  return [...amounts].flatMap(([stack, amount]) => {
    if (amount <= max) return [];
    const message = `The template of stack ${stack} has ${quantity(amount, noun)} or more. The maximum is ${quantity(max)}.`;
    return [{ at: {}, message }];
  });
}

function byStack(
  graph: GraphView,
  amountOf: (node: NodeView) => number,
): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const node of graph.nodes()) {
    const [first] = node.resourceKeys();
    if (first === undefined) continue;
    const stack = first.slice(0, first.indexOf(' '));
    amounts.set(stack, (amounts.get(stack) ?? 0) + amountOf(node));
  }
  return amounts;
}
