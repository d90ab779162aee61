import { defineRule, type Finding, type GraphView, isMap } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { namedBy, type Named } from '../references.js';
import { quoted } from '../words.js';

export const noDanglingReference = defineRule({
  id: 'correctness/no-dangling-reference',
  row: 'V51',
  severity: 'error',
  summary: 'A reference names a resource or a parameter of the design.',
  why: 'CloudFormation refuses a template that refers to what it does not have.',
  cite: awsPage(
    'Ref',
    'AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html',
  ),
  equivalents: ['cfn-lint:E1010', 'cfn-lint:E1019', 'cfn-lint:E1020'],
  over: 'node',
  on: {},
  check: ({ node, graph }) => {
    // A transform makes resources and takes references that nobody can know before it runs.
    const isTransformed = graph.section('template')?.['Transform'] !== undefined;
    return namedBy(node).flatMap((named): readonly Finding[] => {
      const problem = problemOf(graph, named, isTransformed);
      return problem === undefined ? [] : [{ at: node.at(named.path), message: problem }];
    });
  },
  examples: {
    valid: [
      't: dynamodb-table; f: lambda-function { Environment.Variables: { TABLE: @t } }',
      "param Stage; f: lambda-function { Description: { Fn::Sub: '${Stage} in ${AWS::Region}' } }",
      "f: lambda-function { Description: { Ref: 'AWS::StackName' } }",
    ],
    invalid: [
      { before: 'f: lambda-function { Environment.Variables: { TABLE: @gone } }' },
      { before: 'u: cognito-user-pool; f: lambda-function { Description: @u#client }' },
      { before: "f: lambda-function { Description: { Ref: 'Stage' } }" },
      { before: "f: lambda-function { Description: { Fn::Sub: 'In ${Stage}' } }" },
    ],
  },
});

function problemOf(graph: GraphView, { reference, name }: Named, isTransformed: boolean) {
  if (reference !== undefined) {
    const target = graph.node(reference.$ref);
    if (target === undefined) {
      return `The value refers to ${quoted(reference.$ref)}. There is no such node.`;
    }
    const { part } = reference;
    if (part === undefined || part === 'role' || target.part(part) !== undefined) return undefined;
    return `The value refers to the ${part} of ${target.name}. It has none.`;
  }
  if (name === undefined || name.startsWith('AWS::') || isTransformed) return undefined;
  if (Object.hasOwn(graph.section('parameters'), name)) return undefined;
  if (graph.nodes().some(({ record }) => record.logicalId === name)) return undefined;
  if (isCarried(graph, name)) return undefined;
  return `The value refers to ${quoted(name)}. There is no such parameter.`;
}

/** A resource of the template that could not be drawn, and is printed as it was. */
function isCarried(graph: GraphView, name: string): boolean {
  const carried = graph.section('template')?.['Resources'];
  return isMap(carried) && Object.hasOwn(carried, name);
}
