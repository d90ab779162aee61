import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A setting of the account and Region: whoever deploys last wins. */
export const apigatewayAccount = defineService({
  id: 'apigateway-account',
  row: 'S6',
  title: 'API Gateway account',
  noun: 'ApiAccount',
  category: 'api',
  share: 1.1,
  type: 'AWS::ApiGateway::Account',
  summary: 'The role with which API Gateway writes logs, once for an account and Region.',
  cite: typePage('AWS::ApiGateway::Account'),
  keywords: ['api gateway', 'account', 'cloudwatch role', 'logs', 'logging'],
  fact: () => 'Account setting',
  annotate: {
    CloudWatchRoleArn: {
      title: 'Role',
      section: 'Logs',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
      docs: 'Trusts apigateway.amazonaws.com and may write logs.',
    },
  },
  capabilities: {
    refers: [{ to: 'iam-role', property: 'CloudWatchRoleArn', value: 'Arn', label: 'logs as' }],
  },
  arn: 'Ref',
});
