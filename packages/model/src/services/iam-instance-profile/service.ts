import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** An instance profile: it holds one role. */
export const iamInstanceProfile = defineService({
  id: 'iam-instance-profile',
  row: 'S14',
  title: 'Instance profile',
  noun: 'InstanceProfile',
  category: 'identity',
  share: 6,
  type: 'AWS::IAM::InstanceProfile',
  summary: 'Hands a role to EC2 instances.',
  cite: typePage('AWS::IAM::InstanceProfile'),
  keywords: ['iam', 'instance profile', 'ec2', 'role'],
  fact: () => 'Instance profile',
  annotate: {
    Roles: {
      title: 'Role',
      section: 'Role',
      required: true,
      type: 'list',
      max: 1,
      docs: 'One role.',
    },
    Path: { title: 'Path', section: 'Naming', default: '/', replaces: true },
    InstanceProfileName: {
      title: 'Physical name',
      section: 'Naming',
      max: 128,
      type: 'string',
      replaces: true,
    },
  },
  capabilities: {
    refers: [{ to: 'iam-role', property: 'Roles', value: 'ref', list: true, label: 'hands over' }],
  },
});
