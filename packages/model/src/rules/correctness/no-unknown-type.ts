import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quoted } from '../words.js';

export const noUnknownType = defineRule({
  id: 'correctness/no-unknown-type',
  row: 'V52',
  severity: 'error',
  summary: 'A resource is of a type that CloudFormation has.',
  why: 'CloudFormation refuses a template with a type that is not in its registry.',
  cite: awsPage(
    'AWS resource and property types reference',
    'AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ),
  equivalents: ['cfn-lint:E3006'],
  over: 'node',
  on: { service: 'cfn-resource' },
  check: ({ node, graph: { registry } }) => {
    const { type } = node;
    const isThirdParty = !type.startsWith('AWS::') || type.endsWith('::MODULE');
    if (isThirdParty || registry === undefined || !registry.isLoaded(type)) return;
    if (registry.resource(type) !== undefined) return;
    return { at: node.at(), message: `Type is ${quoted(type)}. CloudFormation has no such type.` };
  },
  examples: {
    valid: [
      "p: cfn-resource { $type: 'AWS::SNS::Subscription' }",
      "p: cfn-resource { $type: 'Custom::Thing' }",
    ],
    invalid: [{ before: "p: cfn-resource { $type: 'AWS::SNS::Subscribtion' }" }],
  },
});
