import { sub, type Encrypted } from '../../define/index.js';

/** Whoever reads or writes objects uses the bucket's key through S3. */
export const bucketKey: Encrypted = {
  property:
    'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID',
  beside: {
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          BucketKeyEnabled: true,
          ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' },
        },
      ],
    },
  },
  via: 's3',
  decrypt: [
    's3:GetObject',
    's3:GetObjectVersion',
    's3:GetObjectVersionForReplication',
    's3:PutObject',
  ],
  encrypt: ['s3:ReplicateObject'],
  generate: ['s3:PutObject'],
  callers: {
    'cloudfront.amazonaws.com': {
      ArnLike: {
        'aws:SourceArn': sub('arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/*'),
      },
    },
  },
};
