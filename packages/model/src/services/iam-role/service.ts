import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const iamRole = defineService({
  id: 'iam-role',
  title: 'IAM role',
  noun: 'Role',
  category: 'identity',
  type: 'AWS::IAM::Role',
  summary: 'IAM role.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
