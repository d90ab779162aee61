import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { typePage } from '../type-page.js';

/** An IAM user. Roles and IAM Identity Center do without its long-lived keys. */
export const iamUser = defineService({
  id: 'iam-user',
  row: 'S14',
  title: 'IAM user',
  noun: 'User',
  category: 'identity',
  share: 1.1,
  type: 'AWS::IAM::User',
  summary: 'A person or program of this account with long-lived credentials.',
  cite: typePage('AWS::IAM::User'),
  keywords: ['iam', 'user', 'access key', 'console'],
  fact: () => 'IAM user',
  annotate: {
    Groups: { title: 'Groups', section: 'Permissions', type: 'list' },
    ManagedPolicyArns: { title: 'Managed policies', section: 'Permissions', type: 'list' },
    Policies: { title: 'Inline policies', section: 'Permissions', type: 'list' },
    PermissionsBoundary: { title: 'Boundary', section: 'Permissions' },
    'LoginProfile.PasswordResetRequired': {
      title: 'New password',
      section: 'Console',
      default: false,
    },
    Path: { title: 'Path', section: 'Naming', default: '/' },
    UserName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9_+=,.@-]{1,64}',
      replaces: true,
    },
  },
  capabilities: {
    refers: [
      { to: 'iam-group', property: 'Groups', value: 'ref', list: true, label: 'in' },
      {
        to: 'iam-managed-policy',
        property: 'ManagedPolicyArns',
        value: 'ref',
        list: true,
        label: 'has',
      },
    ],
  },
  guidance: [
    {
      row: 'G10',
      text: 'IAM users are for callers inside your account. Hundreds of users, mobile users and SAML sign-in are for Cognito.',
      cite: awsPage(
        'Control and manage access to REST APIs',
        'apigateway/latest/developerguide/apigateway-control-access-to-api.html',
        { section: 'Cognito vs IAM' },
      ),
    },
  ],
});
