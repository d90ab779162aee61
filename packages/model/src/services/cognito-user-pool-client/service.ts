import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { typePage } from '../type-page.js';

const clients = awsPage(
  'Application-specific settings with app clients',
  'cognito/latest/developerguide/user-pool-settings-client-apps.html',
);
const quotas = awsPage('Quotas in Amazon Cognito', 'cognito/latest/developerguide/quotas.html');

/** A further app client, or one of a template. A pool drawn here carries its first as a part. */
export const cognitoUserPoolClient = defineService({
  id: 'cognito-user-pool-client',
  row: 'S12',
  title: 'App client',
  noun: 'AppClient',
  category: 'identity',
  share: 1.9,
  type: 'AWS::Cognito::UserPoolClient',
  summary: 'An app that signs users of a user pool in.',
  cite: typePage('AWS::Cognito::UserPoolClient'),
  keywords: ['app client', 'user pool client', 'oauth', 'cognito', 'callback', 'scopes', 'token'],
  fact: (node) => (node.boolean('GenerateSecret') === true ? 'App client · secret' : 'App client'),
  annotate: {
    UserPoolId: {
      title: 'User pool',
      section: 'Client',
      widget: 'reference',
      refersTo: { service: 'cognito-user-pool' },
      required: true,
      replaces: true,
    },
    ExplicitAuthFlows: { title: 'Flows', section: 'Client', type: 'list', cite: clients },
    GenerateSecret: {
      title: 'Secret',
      section: 'Client',
      default: false,
      docs: 'For servers. A browser or an app cannot keep one.',
      replaces: true,
      cite: clients,
    },
    SupportedIdentityProviders: { title: 'Providers', section: 'Client', type: 'list' },
    PreventUserExistenceErrors: {
      title: 'Hide users',
      section: 'Client',
      options: [
        { value: 'ENABLED', title: 'Yes' },
        { value: 'LEGACY', title: 'No' },
      ],
    },
    AllowedOAuthFlowsUserPoolClient: { title: 'OAuth', section: 'OAuth', default: false },
    AllowedOAuthFlows: { title: 'Grants', section: 'OAuth', type: 'list', max: 3 },
    AllowedOAuthScopes: { title: 'Scopes', section: 'OAuth', type: 'list', max: 50, cite: quotas },
    CallbackURLs: { title: 'Callbacks', section: 'OAuth', type: 'list', max: 100, cite: quotas },
    LogoutURLs: { title: 'Sign-out', section: 'OAuth', type: 'list', max: 100, cite: quotas },
    DefaultRedirectURI: { title: 'Default callback', section: 'OAuth' },
    AccessTokenValidity: {
      title: 'Access token',
      section: 'Tokens',
      docs: 'From 5 minutes to a day, in the unit below.',
      cite: quotas,
    },
    IdTokenValidity: { title: 'ID token', section: 'Tokens', cite: quotas },
    RefreshTokenValidity: {
      title: 'Refresh token',
      section: 'Tokens',
      default: 30,
      docs: 'From an hour to ten years.',
      cite: quotas,
    },
    TokenValidityUnits: { title: 'Units', section: 'Tokens', type: 'object' },
    EnableTokenRevocation: { title: 'Revocation', section: 'Tokens', default: true },
    ReadAttributes: { title: 'Reads', section: 'Attributes', type: 'list' },
    WriteAttributes: { title: 'Writes', section: 'Attributes', type: 'list' },
    ClientName: { title: 'Name', section: 'Naming', max: 128 },
  },
  capabilities: {
    refers: [{ to: 'cognito-user-pool', property: 'UserPoolId', value: 'ref', label: 'client of' }],
  },
  arn: 'Ref',
  initial: {
    properties: {
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
    },
  },
});
