import type { Value } from '@archivolt/model';
import { defineIdiom } from '../../../define/idiom.js';
import { own, sameValue } from '../../../value/walk.js';
import { constructOf, policyDocument } from '../policies.js';
import { literal, name } from '../print/syntax.js';
import { saidBy } from '../props.js';
import { importModule, type CdkForm, type CdkIdiom } from '../scene.js';

const BLOCK_ALL: Value = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
};
const S3_MANAGED: Value = {
  ServerSideEncryptionConfiguration: [
    { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
  ],
};

/** `s3.Bucket` and `BucketPolicy`; a bucket's notifications stand on its L1, so that no custom resource writes them. */
export const idiom: CdkIdiom = defineIdiom<CdkIdiom>({
  'AWS::S3::Bucket': ({ properties }, scene) => {
    const s3 = importModule(scene, 'aws-cdk-lib/aws-s3');
    const isVersioned = sameValue(own(properties, 'VersioningConfiguration'), {
      Status: 'Enabled',
    });
    const isBlocked = sameValue(own(properties, 'PublicAccessBlockConfiguration'), BLOCK_ALL);
    const isEncrypted = sameValue(own(properties, 'BucketEncryption'), S3_MANAGED);
    const props: CdkForm['props'] = [
      ['versioned', isVersioned ? literal(true) : undefined],
      ['blockPublicAccess', isBlocked ? name(`${s3}.BlockPublicAccess.BLOCK_ALL`) : undefined],
      ['encryption', isEncrypted ? name(`${s3}.BucketEncryption.S3_MANAGED`) : undefined],
    ];
    return {
      module: 'aws-cdk-lib/aws-s3',
      className: 'Bucket',
      cfnClass: 'CfnBucket',
      props,
      said: saidBy(props, {
        versioned: 'VersioningConfiguration',
        blockPublicAccess: 'PublicAccessBlockConfiguration',
        encryption: 'BucketEncryption',
      }),
      ref: 'bucketName',
      attributes: {
        Arn: 'bucketArn',
        DomainName: 'bucketDomainName',
        RegionalDomainName: 'bucketRegionalDomainName',
      },
      retains: true,
    };
  },
  'AWS::S3::BucketPolicy': ({ properties }, scene) => {
    const bucket = constructOf(own(properties, 'Bucket'), 's3.Bucket', scene);
    const document = policyDocument(own(properties, 'PolicyDocument'), scene);
    if (bucket === undefined || document === undefined) return undefined;
    return {
      module: 'aws-cdk-lib/aws-s3',
      className: 'BucketPolicy',
      cfnClass: 'CfnBucketPolicy',
      props: [
        ['bucket', bucket],
        ['document', document],
      ],
      said: new Set(['Bucket', 'PolicyDocument']),
      attributes: {},
    };
  },
});
