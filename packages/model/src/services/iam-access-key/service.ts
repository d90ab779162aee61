import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** An access key. Its secret is an attribute; hand it over to a secret, never to an output. */
export const iamAccessKey = defineService({
  id: 'iam-access-key',
  row: 'S14',
  title: 'Access key',
  noun: 'AccessKey',
  category: 'identity',
  share: 0.7,
  type: 'AWS::IAM::AccessKey',
  summary: 'Long-lived credentials of an IAM user.',
  cite: typePage('AWS::IAM::AccessKey'),
  keywords: ['iam', 'access key', 'credential', 'secret key'],
  fact: (node) => (node.string('Status') === 'Inactive' ? 'Access key · off' : 'Access key'),
  annotate: {
    UserName: {
      title: 'User',
      section: 'Key',
      widget: 'reference',
      refersTo: { service: 'iam-user' },
      required: true,
      replaces: true,
    },
    Status: {
      title: 'Status',
      section: 'Key',
      default: 'Active',
      options: [{ value: 'Active' }, { value: 'Inactive' }],
    },
    Serial: {
      title: 'Serial',
      section: 'Key',
      type: 'integer',
      docs: 'A higher number makes a new key.',
      replaces: true,
    },
  },
  capabilities: {
    refers: [{ to: 'iam-user', property: 'UserName', value: 'ref', label: 'key of' }],
  },
  arn: 'Ref',
});
