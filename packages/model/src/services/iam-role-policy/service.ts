import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** An inline policy of one role. */
export const iamRolePolicy = defineService({
  id: 'iam-role-policy',
  row: 'S14',
  title: 'Policy of a role',
  noun: 'RolePolicy',
  category: 'identity',
  share: 1.9,
  type: 'AWS::IAM::RolePolicy',
  summary: 'Permissions of one role, as a resource of its own.',
  cite: typePage('AWS::IAM::RolePolicy'),
  keywords: ['iam', 'role policy', 'inline', 'permission'],
  fact: (node) => node.string('PolicyName') ?? 'Role policy',
  annotate: {
    PolicyDocument: {
      title: 'Document',
      section: 'Policy',
      type: 'json',
      widget: 'code',
      docs: 'Who it is attached to may do this.',
    },
    RoleName: {
      title: 'Role',
      section: 'Attached to',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
      required: true,
      replaces: true,
    },
    PolicyName: {
      title: 'Name',
      section: 'Naming',
      required: true,
      pattern: '[A-Za-z0-9_+=,.@-]{1,128}',
      replaces: true,
    },
  },
  capabilities: {
    refers: [{ to: 'iam-role', property: 'RoleName', value: 'ref', label: 'lets' }],
  },
  arn: 'Ref',
  initial: {
    properties: {
      PolicyDocument: {
        Statement: [
          {
            Action: ['s3:GetObject'],
            Effect: 'Allow',
            Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::my-bucket/*' },
          },
        ],
        Version: '2012-10-17',
      },
      PolicyName: 'own-permissions',
    },
  },
});
