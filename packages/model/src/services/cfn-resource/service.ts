import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const cfnResource = defineService({
  id: 'cfn-resource',
  title: 'CloudFormation resource',
  noun: 'Resource',
  category: 'other',
  summary: 'CloudFormation resource.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
