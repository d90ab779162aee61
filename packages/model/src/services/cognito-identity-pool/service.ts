import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { attachRoles } from './effects.js';
import { identityParts } from './parts.js';

const roles = awsPage(
  'Role trust and permissions',
  'cognito/latest/developerguide/role-trust-and-permissions.html',
  { section: 'Cognito Identity Pools (Federated Identities)' },
);
const quotas = awsPage('Quotas in Amazon Cognito', 'cognito/latest/developerguide/quotas.html');

/** Trades tokens of users, or nothing at all for guests, for temporary AWS credentials. */
export const cognitoIdentityPool = defineService({
  id: 'cognito-identity-pool',
  row: 'S13',
  title: 'Identity pool',
  noun: 'Identities',
  category: 'identity',
  share: 0.7,
  type: 'AWS::Cognito::IdentityPool',
  summary: 'Gives users and guests temporary AWS credentials of two roles.',
  cite: roles,
  keywords: [
    'cognito',
    'identity pool',
    'federated identities',
    'temporary credentials',
    'guest',
    'social login',
    'sts',
  ],
  fact: (node) =>
    `Identity pool · ${node.boolean('AllowUnauthenticatedIdentities') === true ? 'users and guests' : 'users'}`,
  annotate: {
    AllowUnauthenticatedIdentities: {
      title: 'Guests',
      section: 'Identities',
      required: true,
      docs: 'Credentials without a sign-in. They are of the guest role.',
    },
    AllowClassicFlow: {
      title: 'Classic flow',
      section: 'Identities',
      default: false,
      docs: 'Lets the client choose its role. Off unless an old client needs it.',
    },
    CognitoIdentityProviders: {
      title: 'User pools',
      section: 'Providers',
      type: 'list',
      max: 50,
      docs: 'Wires from user pools add theirs.',
      cite: quotas,
    },
    SupportedLoginProviders: {
      title: 'Social logins',
      section: 'Providers',
      type: 'map',
      docs: 'App id by provider, as in accounts.google.com. Wires from identity providers add theirs.',
      cite: quotas,
    },
    OpenIdConnectProviderARNs: { title: 'OIDC providers', section: 'Providers', type: 'list' },
    SamlProviderARNs: { title: 'SAML providers', section: 'Providers', type: 'list' },
    DeveloperProviderName: {
      title: 'Developer provider',
      section: 'Providers',
      docs: 'Name under which a server of your own signs users in.',
    },
    IdentityPoolName: { title: 'Name', section: 'Naming', max: 128 },
  },
  parts: identityParts,
  capabilities: { public: {} },
  arn: {
    build: ({ ref }) => ({
      'Fn::Sub': [
        'arn:${AWS::Partition}:cognito-identity:${AWS::Region}:${AWS::AccountId}:identitypool/${Pool}',
        { Pool: ref },
      ],
    }),
  },
  variants: [
    {
      id: 'users',
      row: 'S13',
      title: 'Identity pool',
      initial: {
        properties: { AllowUnauthenticatedIdentities: false },
        parts: { authenticatedRole: {}, roles: {} },
      },
    },
    {
      id: 'guests',
      title: 'Identity pool with guests',
      initial: {
        properties: { AllowUnauthenticatedIdentities: true },
        parts: { authenticatedRole: {}, guestRole: {}, roles: {} },
      },
    },
  ],
  guidance: [
    {
      row: 'G10',
      text: 'A user pool signs users in and issues tokens; an identity pool trades tokens of user pools, Facebook, Google, SAML and OIDC for AWS credentials, so that a client calls S3 or DynamoDB by itself.',
      cite: awsPage(
        'What is Amazon Cognito?',
        'cognito/latest/developerguide/what-is-amazon-cognito.html',
        { section: 'Cognito Identity Pools (Federated Identities)' },
      ),
    },
    {
      row: 'G10',
      text: 'Policies may be made out to the user with the identity id: a prefix of a bucket, or the leading key of a table.',
      cite: awsPage(
        'Using IAM policy conditions for fine-grained access control',
        'amazondynamodb/latest/developerguide/specifying-conditions.html',
        { section: 'Cognito Identity Pools: Row Level Security in DynamoDB' },
      ),
    },
  ],
  effects: attachRoles,
});
