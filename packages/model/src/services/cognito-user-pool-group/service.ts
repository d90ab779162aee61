import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { typePage } from '../type-page.js';

const roles = awsPage(
  'Using role-based access control',
  'cognito/latest/developerguide/role-based-access-control.html',
);

/** A group of users. */
export const cognitoUserPoolGroup = defineService({
  id: 'cognito-user-pool-group',
  row: 'S12',
  title: 'User group',
  noun: 'Group',
  category: 'identity',
  share: 0.3,
  type: 'AWS::Cognito::UserPoolGroup',
  summary: 'Users of a pool who share a role or a claim in their tokens.',
  cite: typePage('AWS::Cognito::UserPoolGroup'),
  keywords: ['group', 'user pool group', 'rbac', 'role', 'cognito', 'admins'],
  fact: (node) => node.string('GroupName') ?? 'Group',
  annotate: {
    UserPoolId: {
      title: 'User pool',
      section: 'Group',
      widget: 'reference',
      refersTo: { service: 'cognito-user-pool' },
      required: true,
      replaces: true,
    },
    GroupName: { title: 'Group', section: 'Group', max: 128, type: 'string', replaces: true },
    Precedence: {
      title: 'Precedence',
      section: 'Group',
      min: 0,
      type: 'integer',
      docs: 'Of a user in several groups, the lowest number gives the role.',
      cite: roles,
    },
    RoleArn: {
      title: 'Role',
      section: 'Group',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
      docs: 'What an identity pool gives its users when it maps roles by token.',
      cite: roles,
    },
    Description: { title: 'Description', section: 'Naming', max: 2048 },
  },
  capabilities: {
    refers: [
      { to: 'cognito-user-pool', property: 'UserPoolId', value: 'ref', label: 'group of' },
      { to: 'iam-role', property: 'RoleArn', value: 'Arn', label: 'as' },
    ],
  },
  arn: 'Ref',
  initial: { properties: { GroupName: 'admins' } },
});
