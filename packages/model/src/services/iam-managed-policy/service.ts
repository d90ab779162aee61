import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A customer-managed policy. */
export const iamManagedPolicy = defineService({
  id: 'iam-managed-policy',
  row: 'S14',
  title: 'IAM managed policy',
  noun: 'ManagedPolicy',
  category: 'identity',
  share: 1.8,
  type: 'AWS::IAM::ManagedPolicy',
  summary: 'Permissions that several roles, groups or users share.',
  cite: typePage('AWS::IAM::ManagedPolicy'),
  keywords: ['iam', 'managed policy', 'customer managed', 'permission', 'shared'],
  fact: (node) => node.string('ManagedPolicyName') ?? 'Managed policy',
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
    Path: { title: 'Path', section: 'Naming', default: '/', replaces: true },
    ManagedPolicyName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9_+=,.@-]{1,128}',
      replaces: true,
    },
    Description: { title: 'Description', section: 'Naming', max: 1000, replaces: true },
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
    },
  },
});
