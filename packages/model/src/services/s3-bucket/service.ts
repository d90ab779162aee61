import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { annotations } from './annotations.js';
import { bucketKey } from './key.js';
import { bucketTasks } from './tasks.js';

/** A bucket: origin, destination, source of events. */
export const s3Bucket = defineService({
  id: 's3-bucket',
  row: 'S16',
  title: 'S3 bucket',
  noun: 'Bucket',
  category: 'data',
  share: 17,
  type: 'AWS::S3::Bucket',
  summary: 'Keeps objects of any size, and tells when they come and go.',
  cite: awsPage('What is Amazon S3?', 'AmazonS3/latest/userguide/Welcome.html', {
    section: 'Serverless in AWS',
  }),
  keywords: [
    'bucket',
    'object',
    'storage',
    'file',
    'static site',
    'data lake',
    'simple storage service',
  ],
  stateful: true,
  fact: (node) =>
    `Bucket · ${node.string('VersioningConfiguration.Status') === 'Enabled' ? 'versioned' : 'unversioned'}`,
  annotate: annotations,
  capabilities: {
    endpoint: { name: 's3', gateway: true },
    grantable: {
      read: ['s3:GetObject'],
      write: ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:PutObject'],
      self: { read: ['s3:ListBucket'] },
      children: { suffix: '/*', of: 'both', instead: true },
      defaultAccess: 'read-write',
      environment: { suffix: 'NAME', value: 'ref' },
    },
    encrypted: bucketKey,
    resourcePolicy: {
      form: 'document',
      type: 'AWS::S3::BucketPolicy',
      target: { property: 'Bucket', value: 'ref' },
    },
    taskTarget: bucketTasks,
  },
  initial: {
    properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
    },
    attributes: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  },
});
