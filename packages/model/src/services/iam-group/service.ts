import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A group of IAM users. */
export const iamGroup = defineService({
  id: 'iam-group',
  row: 'S14',
  title: 'IAM group',
  noun: 'Group',
  category: 'identity',
  share: 0.3,
  type: 'AWS::IAM::Group',
  summary: 'IAM users of this account who may do the same.',
  cite: typePage('AWS::IAM::Group'),
  keywords: ['iam', 'group', 'users', 'permission'],
  fact: () => 'IAM group',
  annotate: {
    ManagedPolicyArns: { title: 'Managed policies', section: 'Permissions', type: 'list' },
    Policies: { title: 'Inline policies', section: 'Permissions', type: 'list' },
    Path: { title: 'Path', section: 'Naming', default: '/' },
    GroupName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9_+=,.@-]{1,128}',
      replaces: true,
    },
  },
  capabilities: {
    refers: [
      {
        to: 'iam-managed-policy',
        property: 'ManagedPolicyArns',
        value: 'ref',
        list: true,
        label: 'has',
      },
    ],
  },
});
