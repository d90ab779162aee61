import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { genericArn } from './arn.js';

/** Any other CloudFormation type, as the registry describes it. Its references are its wires. */
export const cfnResource = defineService({
  id: 'cfn-resource',
  row: 'S40',
  title: 'CloudFormation resource',
  noun: 'Resource',
  category: 'other',
  summary: 'Any type of the CloudFormation registry, with the properties it has there.',
  cite: awsPage(
    'AWS resource and property types reference',
    'AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
    { section: 'Integrated with the whole AWS suite of services' },
  ),
  keywords: ['cloudformation', 'resource', 'any', 'other', 'registry', 'generic'],
  fact: (node) => node.type.split('::').slice(1).join(' ') || undefined,
  annotate: {},
  capabilities: { grantable: { environment: { suffix: 'REF', value: 'ref' } } },
  arn: { build: genericArn },
});
