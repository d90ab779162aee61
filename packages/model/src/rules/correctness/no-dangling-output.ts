import { defineRule, type Finding, type Value } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { danglingProblem } from '../dangling.js';
import { namedIn } from '../references.js';

export const noDanglingOutput = defineRule({
  id: 'correctness/no-dangling-output',
  row: 'V51',
  severity: 'error',
  summary: 'Outputs and conditions name resources, attributes and parameters that there are.',
  why: 'CloudFormation refuses a template whose outputs or conditions refer to what it does not have.',
  cite: awsPage(
    'CloudFormation template Outputs syntax',
    'AWSCloudFormation/latest/UserGuide/outputs-section-structure.html',
  ),
  equivalents: ['cfn-lint:E1020', 'cfn-lint:E6101'],
  over: 'design',
  check: ({ graph }) => {
    const outputs = Object.entries(graph.section('outputs'));
    const conditions = Object.entries(graph.section('conditions'));
    return [
      ...outputs.flatMap(([name, value]) => findings(['outputs', name], value)),
      ...conditions.flatMap(([name, value]) => findings(['conditions', name], value)),
    ];

    function findings(property: readonly string[], value: Value): readonly Finding[] {
      const [section, name = ''] = property;
      const title = `${section === 'outputs' ? 'Output' : 'Condition'} ${name}`;
      return namedIn(value).flatMap((named) => {
        const { $ref = '', part, attr } = named.reference ?? {};
        const target = attr === undefined ? undefined : graph.node($ref);
        const problem = danglingProblem(graph, named) ?? attributeProblem(target, part, attr);
        return problem === undefined ? [] : [{ at: { property }, message: `${title}: ${problem}` }];
      });
    }

    function attributeProblem(
      target: ReturnType<typeof graph.node>,
      part: string | undefined,
      attr: string | undefined,
    ): string | undefined {
      const { registry } = graph;
      if (target === undefined || attr === undefined || registry === undefined) return undefined;
      if (part === 'role' || target.record.external !== undefined) return undefined;
      const type = target.resources().find((resource) => resource.part === part)?.type ?? '';
      if (registry.resource(type) === undefined) return undefined;
      if (registry.attribute(type, attr) !== undefined) return undefined;
      return `${type} returns no attribute ${attr}.`;
    }
  },
  examples: {
    valid: ['t: dynamodb-table; output Table { Value: @t.Arn }'],
    invalid: [
      { before: 't: dynamodb-table; output Table { Value: @t.Url }' },
      { before: "output Table { Value: { Ref: 'Gone' } }" },
      { before: "condition IsProd = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }" },
    ],
  },
});
