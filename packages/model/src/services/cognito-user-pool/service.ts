import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { poolGuidance } from './guidance.js';
import { messageAnnotations } from './message-annotations.js';
import { poolParts } from './parts.js';

const mfa = awsPage(
  'Adding MFA to a user pool',
  'cognito/latest/developerguide/user-pool-settings-mfa.html',
);
const quotas = awsPage('Quotas in Amazon Cognito', 'cognito/latest/developerguide/quotas.html');
const password = 'Policies.PasswordPolicy';

/** A directory of users that signs them in and issues tokens. */
export const cognitoUserPool = defineService({
  id: 'cognito-user-pool',
  row: 'S12',
  title: 'User pool',
  noun: 'Users',
  category: 'identity',
  share: 2,
  type: 'AWS::Cognito::UserPool',
  summary: 'Signs users in and issues tokens that APIs can check.',
  cite: awsPage(
    'Amazon Cognito user pools',
    'cognito/latest/developerguide/cognito-user-pools.html',
    {
      section: 'Cognito User Pools (CUP) – User Features',
    },
  ),
  keywords: ['cognito', 'user pool', 'sign in', 'login', 'jwt', 'oauth', 'mfa', 'identity'],
  stateful: true,
  fact: (node) => `User pool · ${node.part('client') === undefined ? 'no client' : '1 client'}`,
  annotate: {
    UsernameAttributes: {
      title: 'Sign in by',
      section: 'Sign-in',
      type: 'list',
      docs: 'email or phone_number instead of a user name. Cannot be changed later.',
      replaces: true,
    },
    AutoVerifiedAttributes: { title: 'Verify', section: 'Sign-in', type: 'list' },
    MfaConfiguration: {
      title: 'MFA',
      section: 'Sign-in',
      default: 'OFF',
      widget: 'segments',
      options: [
        { value: 'OFF', title: 'Off' },
        { value: 'OPTIONAL', title: 'Optional' },
        { value: 'ON', title: 'Required' },
      ],
      cite: mfa,
    },
    EnabledMfas: { title: 'Factors', section: 'Sign-in', type: 'list', cite: mfa },
    'AdminCreateUserConfig.AllowAdminCreateUserOnly': {
      title: 'Invite only',
      section: 'Sign-in',
      default: false,
    },
    UserPoolTier: {
      title: 'Plan',
      section: 'Sign-in',
      default: 'ESSENTIALS',
      options: [
        { value: 'LITE', title: 'Lite' },
        { value: 'ESSENTIALS', title: 'Essentials' },
        { value: 'PLUS', title: 'Plus' },
      ],
    },
    [`${password}.MinimumLength`]: {
      title: 'Length',
      section: 'Password',
      default: 8,
      min: 6,
      max: 99,
      type: 'integer',
      cite: quotas,
    },
    [`${password}.RequireLowercase`]: { title: 'Lower case', section: 'Password' },
    [`${password}.RequireUppercase`]: { title: 'Upper case', section: 'Password' },
    [`${password}.RequireNumbers`]: { title: 'Numbers', section: 'Password' },
    [`${password}.RequireSymbols`]: { title: 'Symbols', section: 'Password' },
    DeletionProtection: {
      title: 'Protected',
      section: 'Security',
      default: 'INACTIVE',
      options: [
        { value: 'ACTIVE', title: 'Yes' },
        { value: 'INACTIVE', title: 'No' },
      ],
    },
    ...messageAnnotations,
    Schema: { title: 'Attributes', section: 'Attributes', type: 'list', max: 50 },
    UserPoolName: { title: 'Name', section: 'Naming', max: 128 },
  },
  parts: poolParts,
  capabilities: {
    endpoint: { name: 'cognito-idp' },
    public: {},
    grantable: {
      read: ['cognito-idp:AdminGetUser', 'cognito-idp:ListUsers'],
      write: [
        'cognito-idp:AdminAddUserToGroup',
        'cognito-idp:AdminCreateUser',
        'cognito-idp:AdminDisableUser',
        'cognito-idp:AdminUpdateUserAttributes',
      ],
      defaultAccess: 'read',
      environment: { suffix: 'ID', value: 'ref' },
    },
  },
  initial: {
    properties: {
      AutoVerifiedAttributes: ['email'],
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      MfaConfiguration: 'OPTIONAL',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          RequireUppercase: true,
        },
      },
      UsernameAttributes: ['email'],
    },
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
    parts: {
      client: {
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
        GenerateSecret: false,
        PreventUserExistenceErrors: 'ENABLED',
      },
    },
  },
  guidance: poolGuidance,
});
