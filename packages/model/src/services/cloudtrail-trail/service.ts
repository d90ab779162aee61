import { defineService, sub } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A trail of CloudTrail. */
export const cloudtrailTrail = defineService({
  id: 'cloudtrail-trail',
  row: 'S40',
  title: 'CloudTrail trail',
  noun: 'Trail',
  category: 'operations',
  share: 0.4,
  type: 'AWS::CloudTrail::Trail',
  summary: 'Records who called which API of AWS.',
  cite: typePage('AWS::CloudTrail::Trail'),
  keywords: ['cloudtrail', 'audit', 'trail', 'api calls', 'log'],
  fact: (node) => (node.boolean('IsMultiRegionTrail') === true ? 'Trail · all Regions' : 'Trail'),
  annotate: {
    IsLogging: { title: 'Logging', section: 'Trail', required: true },
    IsMultiRegionTrail: { title: 'All Regions', section: 'Trail', default: false },
    IncludeGlobalServiceEvents: { title: 'Global services', section: 'Trail', default: false },
    IsOrganizationTrail: { title: 'Organization', section: 'Trail', default: false },
    S3BucketName: {
      title: 'Bucket',
      section: 'Delivery',
      required: true,
      widget: 'reference',
      refersTo: { service: 's3-bucket' },
    },
    S3KeyPrefix: { title: 'Prefix', section: 'Delivery', max: 200, type: 'string' },
    EnableLogFileValidation: {
      title: 'Validation',
      section: 'Security',
      default: false,
      docs: 'Shows when a log file was changed afterwards.',
    },
    KMSKeyId: { title: 'Key', section: 'Security' },
    EventSelectors: { title: 'Events', section: 'Trail', type: 'list', max: 5 },
    TrailName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9][A-Za-z0-9._-]{2,127}',
      replaces: true,
    },
  },
  capabilities: {
    encrypted: {
      property: 'KMSKeyId',
      keeper: () => ({
        Action: ['kms:DescribeKey', 'kms:GenerateDataKey*'],
        Condition: {
          ArnLike: {
            'aws:SourceArn': sub('arn:${AWS::Partition}:cloudtrail:*:${AWS::AccountId}:trail/*'),
          },
        },
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Resource: '*',
      }),
    },
  },
  initial: {
    properties: {
      EnableLogFileValidation: true,
      IncludeGlobalServiceEvents: true,
      IsLogging: true,
      IsMultiRegionTrail: true,
    },
  },
});
