import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** An access point of a bucket. */
export const s3AccessPoint = defineService({
  id: 's3-access-point',
  row: 'S16',
  title: 'S3 access point',
  noun: 'AccessPoint',
  category: 'data',
  share: 0.3,
  type: 'AWS::S3::AccessPoint',
  summary: 'A name of its own, with a policy of its own, for a bucket.',
  cite: typePage('AWS::S3::AccessPoint'),
  keywords: ['s3', 'access point', 'bucket', 'policy', 'vpc'],
  fact: (node) => (node.has('VpcConfiguration') ? 'From a VPC' : 'Access point'),
  annotate: {
    Bucket: {
      title: 'Bucket',
      section: 'Access',
      required: true,
      widget: 'reference',
      refersTo: { service: 's3-bucket' },
      replaces: true,
    },
    'VpcConfiguration.VpcId': {
      title: 'VPC',
      section: 'Access',
      widget: 'reference',
      refersTo: { service: 'ec2-vpc' },
      docs: 'Then only this VPC gets in.',
      replaces: true,
    },
    Policy: { title: 'Policy', section: 'Security', type: 'json' },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-z0-9][a-z0-9-]{1,48}[a-z0-9]',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 's3', gateway: true },
    grantable: {
      read: ['s3:GetObject'],
      write: ['s3:DeleteObject', 's3:PutObject'],
      self: { read: ['s3:ListBucket'] },
      children: { suffix: '/object/*', of: 'both', instead: true },
      defaultAccess: 'read',
      environment: { suffix: 'ARN', value: 'Arn' },
    },
    refers: [
      { to: 's3-bucket', property: 'Bucket', value: 'ref', label: 'opens' },
      { to: 'ec2-vpc', property: 'VpcConfiguration.VpcId', value: 'ref', label: 'from' },
    ],
  },
  initial: {
    properties: {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    },
  },
});
