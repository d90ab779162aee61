import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const trust = awsPage('IAM roles: terms and concepts', 'IAM/latest/UserGuide/id_roles.html');

/** A role drawn by hand. Roles of functions and integrations are made from their wires. */
export const iamRole = defineService({
  id: 'iam-role',
  row: 'S14',
  title: 'IAM role',
  noun: 'Role',
  category: 'identity',
  share: 38,
  type: 'AWS::IAM::Role',
  summary: 'Who may do what: assumed by services, or by callers of an API.',
  cite: awsPage('IAM roles', 'IAM/latest/UserGuide/id_roles.html', {
    section: 'API Gateway Security',
  }),
  keywords: ['iam', 'role', 'permission', 'policy', 'trust', 'assume'],
  fact: () => 'IAM role',
  annotate: {
    AssumeRolePolicyDocument: {
      title: 'Trust',
      section: 'Trust',
      required: true,
      type: 'json',
      docs: 'Who may assume the role.',
      cite: trust,
    },
    MaxSessionDuration: {
      title: 'Session',
      section: 'Trust',
      unit: 's',
      default: 3600,
      min: 3600,
      max: 43_200,
    },
    ManagedPolicyArns: { title: 'Managed policies', section: 'Permissions', type: 'list', max: 20 },
    Policies: { title: 'Inline policies', section: 'Permissions', type: 'list' },
    PermissionsBoundary: { title: 'Boundary', section: 'Permissions' },
    Path: { title: 'Path', section: 'Naming', default: '/', replaces: true },
    RoleName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9_+=,.@-]{1,64}',
      replaces: true,
    },
    Description: { title: 'Description', section: 'Naming', max: 1000 },
  },
  capabilities: {},
  initial: {
    properties: {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Action: ['sts:AssumeRole'],
            Effect: 'Allow',
            Principal: { Service: ['lambda.amazonaws.com'] },
          },
        ],
        Version: '2012-10-17',
      },
    },
  },
  guidance: [
    {
      row: 'G10',
      text: 'IAM is for callers inside your account: services, and users that you already have in AWS. Hundreds of users, mobile users and SAML sign-in are for Cognito.',
      cite: awsPage(
        'Control and manage access to REST APIs',
        'apigateway/latest/developerguide/apigateway-control-access-to-api.html',
        { section: 'Cognito vs IAM' },
      ),
    },
  ],
});
