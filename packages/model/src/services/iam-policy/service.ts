import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** An inline policy as a resource of its own. What wires grant is attached by itself. */
export const iamPolicy = defineService({
  id: 'iam-policy',
  row: 'S14',
  title: 'IAM policy',
  noun: 'Policy',
  category: 'identity',
  share: 5.5,
  type: 'AWS::IAM::Policy',
  summary: 'Permissions of roles, groups or users, written by hand.',
  cite: typePage('AWS::IAM::Policy'),
  keywords: ['iam', 'policy', 'permission', 'inline', 'statement'],
  fact: (node) => node.string('PolicyName') ?? 'IAM policy',
  annotate: {
    PolicyDocument: {
      title: 'Document',
      section: 'Policy',
      required: true,
      type: 'json',
      widget: 'code',
      docs: 'Who it is attached to may do this.',
    },
    Roles: { title: 'Roles', section: 'Attached to', type: 'list' },
    Groups: { title: 'Groups', section: 'Attached to', type: 'list' },
    Users: { title: 'Users', section: 'Attached to', type: 'list' },
    PolicyName: {
      title: 'Name',
      section: 'Naming',
      required: true,
      pattern: '[A-Za-z0-9_+=,.@-]{1,128}',
    },
  },
  capabilities: {
    refers: [
      { to: 'iam-role', property: 'Roles', value: 'ref', list: true, label: 'lets' },
      { to: 'iam-group', property: 'Groups', value: 'ref', list: true, label: 'lets' },
      { to: 'iam-user', property: 'Users', value: 'ref', list: true, label: 'lets' },
    ],
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
