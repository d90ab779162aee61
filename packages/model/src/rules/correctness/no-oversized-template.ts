import { defineRule, type Finding, type GraphView } from '../../define/index.js';
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
  check: ({ graph }) =>
    [...byStack(graph)].flatMap(([stack, { size, references }]) => [
      ...over(stack, { amount: size, max: BODY, noun: 'characters' }),
      ...over(stack, { amount: references, max: REFERENCES, noun: 'dynamic references' }),
    ]),
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
  stack: string,
  { amount, max, noun }: { readonly amount: number; readonly max: number; readonly noun: string },
): readonly Finding[] {
  if (amount <= max) return [];
  const message = `The template of stack ${stack} has ${quantity(amount, noun)} or more. The maximum is ${quantity(max)}.`;
  return [{ at: {}, message }];
}

interface Amounts {
  size: number;
  references: number;
}

function byStack(graph: GraphView): ReadonlyMap<string, Amounts> {
  const stacks = new Map<string, Amounts>();
  for (const node of graph.nodes()) {
    const [first] = node.resourceKeys();
    if (first === undefined) continue;
    const stack = first.slice(0, first.indexOf(' '));
    const amounts = stacks.get(stack) ?? { size: 0, references: 0 };
    amounts.size += node.templateSize();
    amounts.references += node.dynamicReferences();
    stacks.set(stack, amounts);
  }
  return stacks;
}
