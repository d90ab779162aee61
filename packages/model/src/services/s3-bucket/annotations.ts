import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

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
const logging = awsPage(
  'Enabling Amazon S3 server access logging',
  'AmazonS3/latest/userguide/enable-server-access-logging.html',
);
const replication = awsPage(
  'Replicating objects',
  'AmazonS3/latest/dev/replication-add-config.html',
);

/** What is said of a bucket's properties, in the inspector's order. */
export const annotations: Annotations = {
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
  'LifecycleConfiguration.Rules': {
    title: 'Lifecycle',
    section: 'Objects',
    type: 'list',
    max: 1000,
    docs: 'When objects go to a cheaper class, and when they are deleted.',
  },
  'OwnershipControls.Rules.0.ObjectOwnership': {
    title: 'Ownership',
    section: 'Security',
    default: 'BucketOwnerEnforced',
    options: [
      { value: 'BucketOwnerEnforced', title: 'Bucket owner, no ACLs' },
      { value: 'BucketOwnerPreferred', title: 'Bucket owner preferred' },
      { value: 'ObjectWriter', title: 'Object writer' },
    ],
  },
  AccessControl: {
    title: 'Canned ACL',
    section: 'Security',
    options: [
      'Private',
      'PublicRead',
      'PublicReadWrite',
      'AuthenticatedRead',
      'LogDeliveryWrite',
      'BucketOwnerRead',
      'BucketOwnerFullControl',
      'AwsExecRead',
    ].map((value) => ({ value, note: 'ACLs are off in new buckets' })),
  },
  ObjectLockEnabled: {
    title: 'Object lock',
    section: 'Objects',
    default: false,
    docs: 'Versions can be kept from deletion for a time. Needs versioning.',
  },
  'ObjectLockConfiguration.Rule.DefaultRetention.Mode': {
    title: 'Lock mode',
    section: 'Objects',
    options: [{ value: 'GOVERNANCE' }, { value: 'COMPLIANCE' }],
  },
  'ObjectLockConfiguration.Rule.DefaultRetention.Days': {
    title: 'Locked for',
    section: 'Objects',
    unit: 'days',
    min: 1,
    max: 36_500,
    type: 'integer',
  },
  'WebsiteConfiguration.IndexDocument': {
    title: 'Index page',
    section: 'Website',
    docs: 'Serves the bucket as a website, over HTTP and to everybody. CloudFront with origin access control keeps the bucket private.',
  },
  'WebsiteConfiguration.ErrorDocument': { title: 'Error page', section: 'Website' },
  'LoggingConfiguration.DestinationBucketName': {
    title: 'Access log',
    section: 'Monitoring',
    widget: 'reference',
    refersTo: { service: 's3-bucket' },
    cite: logging,
  },
  'LoggingConfiguration.LogFilePrefix': { title: 'Log prefix', section: 'Monitoring' },
  InventoryConfigurations: {
    title: 'Inventories',
    section: 'Monitoring',
    type: 'list',
    docs: 'Lists of all objects, daily or weekly, in another bucket.',
  },
  MetricsConfigurations: { title: 'Request metrics', section: 'Monitoring', type: 'list' },
  'ReplicationConfiguration.Rules': {
    title: 'Replication',
    section: 'Objects',
    type: 'list',
    max: 1000,
    docs: 'Wires to other buckets make them.',
    cite: replication,
  },
  'AccelerateConfiguration.AccelerationStatus': {
    title: 'Acceleration',
    section: 'Objects',
    options: [{ value: 'Enabled' }, { value: 'Suspended' }],
  },
  'BucketEncryption.ServerSideEncryptionConfiguration.0.BucketKeyEnabled': {
    title: 'Bucket key',
    section: 'Security',
    default: false,
    docs: 'With KMS: far fewer calls to it.',
  },
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
    pattern:
      '(?!xn--|sthree-|amzn-s3-demo-|.*\\.\\.|\\d+\\.\\d+\\.\\d+\\.\\d+$)(?!.*(?:-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]',
    form: '3 to 63 lower-case letters, digits, dots and hyphens, with a letter or digit at both ends and none of the forms that S3 keeps for itself',
    docs: 'Unique over all accounts. Leave it to CloudFormation where you can.',
    cite: names,
    replaces: true,
  },
};
