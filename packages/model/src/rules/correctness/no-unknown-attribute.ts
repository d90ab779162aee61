import { defineRule, type Finding } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { namedBy } from '../references.js';
import { quoted } from '../words.js';

export const noUnknownAttribute = defineRule({
  id: 'correctness/no-unknown-attribute',
  row: 'V51',
  severity: 'error',
  summary: 'A reference names an attribute that its resource returns.',
  why: 'Each type returns certain attributes once it is made. CloudFormation refuses a reference to any other.',
  cite: awsPage(
    'Fn::GetAtt',
    'AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html',
  ),
  equivalents: ['cfn-lint:E1010'],
  over: 'node',
  on: {},
  check: ({ node, graph }) => {
    const { registry } = graph;
    if (registry === undefined) return;
    return namedBy(node).flatMap(({ reference, path }): readonly Finding[] => {
      const { $ref = '', part, attr } = reference ?? {};
      const target = attr === undefined ? undefined : graph.node($ref);
      if (attr === undefined || target === undefined || part === 'role') return [];
      if (target.record.external !== undefined) return [];
      const type = target.resources().find((resource) => resource.part === part)?.type ?? '';
      if (registry.resource(type) === undefined) return [];
      if (registry.attribute(type, attr) !== undefined) return [];
      const message = `The value refers to ${quoted(attr)} of ${target.name}. ${type} returns no such attribute.`;
      return [{ at: node.at(path), message }];
    });
  },
  examples: {
    valid: [
      't: dynamodb-table; f: lambda-function { Description: @t.Arn }',
      't: dynamodb-table; f: lambda-function { Description: @t }',
    ],
    invalid: [{ before: 't: dynamodb-table; f: lambda-function { Description: @t.Url }' }],
  },
});
