import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quoted } from '../words.js';

export const noUnknownService = defineRule({
  id: 'correctness/no-unknown-service',
  row: 'V49',
  severity: 'error',
  summary: 'A node is of a service that this version knows, or of a CloudFormation type.',
  why: 'Nothing is known of it, so it cannot be checked or exported. A design of a newer version may have it.',
  cite: awsPage(
    'AWS resource and property types reference',
    'AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ),
  over: 'node',
  on: {},
  check: ({ node }) => {
    if (node.type !== '' || node.can('external') !== undefined) return;
    const message =
      node.service.id === 'cfn-resource'
        ? `${node.name} names no CloudFormation type. It needs one.`
        : `${node.name} is of service ${quoted(node.service.id)}. There is no such service.`;
    return { at: node.at(), message };
  },
  examples: {
    valid: ["p: cfn-resource { $type: 'AWS::SSM::Parameter' }", 'c: external-client'],
    invalid: [{ before: 'p: cfn-resource' }],
  },
});
