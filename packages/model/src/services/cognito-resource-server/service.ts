import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { typePage } from '../type-page.js';

const quotas = awsPage('Quotas in Amazon Cognito', 'cognito/latest/developerguide/quotas.html');

/** Custom scopes, as in `orders/read`. */
export const cognitoResourceServer = defineService({
  id: 'cognito-resource-server',
  row: 'S12',
  title: 'Resource server',
  noun: 'ResourceServer',
  category: 'identity',
  share: 0.3,
  type: 'AWS::Cognito::UserPoolResourceServer',
  summary: 'Scopes of an API of yours that access tokens of a user pool may carry.',
  cite: typePage('AWS::Cognito::UserPoolResourceServer'),
  keywords: [
    'resource server',
    'scope',
    'oauth',
    'client credentials',
    'machine to machine',
    'cognito',
  ],
  fact: (node) => node.string('Identifier') ?? 'Resource server',
  annotate: {
    UserPoolId: {
      title: 'User pool',
      section: 'Server',
      widget: 'reference',
      refersTo: { service: 'cognito-user-pool' },
      required: true,
      replaces: true,
    },
    Identifier: {
      title: 'Identifier',
      section: 'Server',
      required: true,
      max: 256,
      type: 'string',
      docs: 'What stands before the / of a scope.',
      replaces: true,
    },
    Scopes: { title: 'Scopes', section: 'Server', type: 'list', max: 100, cite: quotas },
    Name: { title: 'Name', section: 'Naming', required: true, max: 256, type: 'string' },
  },
  capabilities: {
    refers: [{ to: 'cognito-user-pool', property: 'UserPoolId', value: 'ref', label: 'scopes of' }],
  },
  arn: 'Ref',
  initial: {
    properties: {
      Identifier: 'orders',
      Name: 'Orders',
      Scopes: [{ ScopeDescription: 'Read orders', ScopeName: 'read' }],
    },
  },
});
