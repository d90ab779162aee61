import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { bucketTasks } from './tasks.js';

const names = awsPage(
  'General purpose bucket naming rules',
  'AmazonS3/latest/userguide/bucketnamingrules.html',
);
const block = awsPage(
  'Blocking public access to your Amazon S3 storage',
  'AmazonS3/latest/userguide/access-control-block-public-access.html',
);
const notifications = awsPage(
  'Event notification types and destinations',
  'AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
);

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
  annotate: {
    'VersioningConfiguration.Status': {
      title: 'Versioning',
      section: 'Objects',
      widget: 'segments',
      options: [
        { value: 'Enabled', title: 'On' },
        { value: 'Suspended', title: 'Suspended' },
      ],
      docs: 'Keeps what is overwritten or deleted. Can be suspended, never undone.',
    },
    'LifecycleConfiguration.Rules': { title: 'Lifecycle', section: 'Objects', type: 'list' },
    CorsConfiguration: { title: 'CORS', section: 'Objects', type: 'object' },
    'NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled': {
      title: 'To EventBridge',
      section: 'Objects',
      docs: 'Sends every event of the bucket to the default bus.',
      cite: notifications,
    },
    'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.SSEAlgorithm':
      {
        title: 'Encryption',
        section: 'Security',
        default: 'AES256',
        options: [
          { value: 'AES256', title: 'S3 keys' },
          { value: 'aws:kms', title: 'KMS' },
          { value: 'aws:kms:dsse', title: 'KMS, twice' },
        ],
      },
    'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID':
      {
        title: 'Key',
        section: 'Security',
      },
    'PublicAccessBlockConfiguration.BlockPublicAcls': {
      title: 'Block ACLs',
      section: 'Security',
      default: true,
      cite: block,
    },
    'PublicAccessBlockConfiguration.BlockPublicPolicy': {
      title: 'Block policy',
      section: 'Security',
      default: true,
      cite: block,
    },
    'PublicAccessBlockConfiguration.IgnorePublicAcls': {
      title: 'Ignore ACLs',
      section: 'Security',
      default: true,
      cite: block,
    },
    'PublicAccessBlockConfiguration.RestrictPublicBuckets': {
      title: 'Restrict',
      section: 'Security',
      default: true,
      cite: block,
    },
    BucketName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]',
      docs: 'Unique over all accounts. Leave it to CloudFormation where you can.',
      cite: names,
      replaces: true,
    },
  },
  capabilities: {
    grantable: {
      read: ['s3:GetObject'],
      write: ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:PutObject'],
      self: { read: ['s3:ListBucket'] },
      children: { suffix: '/*', of: 'both', instead: true },
      defaultAccess: 'read-write',
      environment: { suffix: 'NAME', value: 'ref' },
      key: {
        property:
          'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID',
        read: ['kms:Decrypt'],
        write: ['kms:Decrypt', 'kms:GenerateDataKey'],
      },
    },
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
