import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';
import { tlsOnly } from './effects.js';

/** A bucket's policy by hand. Wires make one of their own where none is drawn. */
export const s3BucketPolicy = defineService({
  id: 's3-bucket-policy',
  row: 'S16',
  title: 'Bucket policy',
  noun: 'BucketPolicy',
  category: 'identity',
  share: 5.1,
  type: 'AWS::S3::BucketPolicy',
  summary: 'Who may do what with a bucket, beside what IAM says.',
  cite: typePage('AWS::S3::BucketPolicy'),
  keywords: ['s3', 'bucket policy', 'resource policy', 'tls', 'access'],
  fact: () => 'Bucket policy',
  annotate: {
    Bucket: {
      title: 'Bucket',
      section: 'Policy',
      required: true,
      widget: 'reference',
      refersTo: { service: 's3-bucket' },
      replaces: true,
    },
    PolicyDocument: {
      title: 'Document',
      section: 'Policy',
      required: true,
      type: 'json',
      widget: 'code',
      docs: 'A bucket has one policy: what wires ask for goes into it.',
    },
  },
  capabilities: {
    refers: [{ to: 's3-bucket', property: 'Bucket', value: 'ref', label: 'guards' }],
  },
  arn: 'Ref',
  effects: (node) => tlsOnly(node),
});
