import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const cognitoUserPool = defineService({
  id: 'cognito-user-pool',
  title: 'User pool',
  noun: 'UserPool',
  category: 'identity',
  type: 'AWS::Cognito::UserPool',
  summary: 'User pool.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
