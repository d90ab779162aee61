import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { booleanAt } from '../values.js';
import { listed } from '../words.js';

const BLOCK = 'PublicAccessBlockConfiguration';
const FLAGS = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];
const ALL = Object.fromEntries(FLAGS.map((flag) => [flag, true]));

export const noPublicBucket = defineRule({
  id: 'security/no-public-bucket',
  row: 'V59',
  severity: 'warning',
  summary: 'A bucket blocks public access.',
  why: 'What is open to the internet is found. Serve a site through CloudFront, which reads a private bucket.',
  cite: awsPage(
    'Blocking public access to your Amazon S3 storage',
    'AmazonS3/latest/userguide/access-control-block-public-access.html',
    { section: 'Customization At The Edge' },
  ),
  equivalents: ['cfn-lint:W3045'],
  over: 'node',
  on: { service: 's3-bucket' },
  ofType: true,
  check: ({ node }) => {
    const open = FLAGS.filter((flag) => booleanAt(node, `${BLOCK}.${flag}`) === false);
    const acl = node.string('AccessControl');
    if (open.length > 0) {
      return {
        at: node.at(`${BLOCK}.${open[0]}`),
        message: `${node.name} may be public: ${listed(open)} ${open.length === 1 ? 'is' : 'are'} off.`,
        fix: setting(node, { path: BLOCK, value: ALL, label: 'Block public access', safe: false }),
      };
    }
    if (acl === undefined || !acl.startsWith('Public')) return;
    const label = 'Remove the ACL';
    return {
      at: node.at('AccessControl'),
      message: `${node.name} is open to everyone by its ACL ${acl}.`,
      fix: setting(node, { path: 'AccessControl', value: undefined, label, safe: false }),
    };
  },
  examples: {
    valid: [
      'b: s3-bucket',
      'b: s3-bucket { PublicAccessBlockConfiguration.BlockPublicAcls: true }',
    ],
    invalid: [
      {
        before: 'b: s3-bucket { PublicAccessBlockConfiguration.BlockPublicPolicy: false }',
        after: `b: s3-bucket { PublicAccessBlockConfiguration: {
          BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true
        } }`,
      },
      { before: "b: s3-bucket { AccessControl: 'PublicRead' }", after: 'b: s3-bucket' },
    ],
  },
});
