import { att, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { behaviourEffects, behaviourAnnotations, behaviourInitial, originId } from './origins.js';
import { under } from './wiring.js';

/** A private bucket behind a distribution: origin access control, and a policy for this distribution alone. */
export const bucketOrigin = defineConnection({
  id: 'bucket-origin',
  row: 'C11',
  title: 'Bucket origin',
  from: service('cloudfront-distribution'),
  to: service('s3-bucket'),
  verb: 'serves from',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Restrict access to an Amazon S3 origin',
    'AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
    { section: 'Customization At The Edge' },
  ),
  annotate: {
    ...behaviourAnnotations,
    OriginPath: { title: 'Folder', pattern: '(/[^/]+)*', docs: 'Of the bucket, as /site.' },
  },
  initial: ({ source, target }) => behaviourInitial(source, target),
  label: (wire) => wire.string('PathPattern'),
  effects: ({ source, target, wire }) => {
    const path = wire.value('OriginPath');
    return [
      {
        kind: 'resource',
        name: 'access',
        type: 'AWS::CloudFront::OriginAccessControl',
        properties: {
          OriginAccessControlConfig: {
            Name: { 'Fn::Sub': `\${AWS::StackName}-${originId(target)}` },
            OriginAccessControlOriginType: 's3',
            SigningBehavior: 'always',
            SigningProtocol: 'sigv4',
          },
        },
      },
      ...behaviourEffects(wire, {
        DomainName: target.att('RegionalDomainName'),
        OriginAccessControlId: att(wire.id, 'Id', 'access'),
        S3OriginConfig: { OriginAccessIdentity: '' },
        ...(path === undefined ? {} : { OriginPath: path }),
      }),
      {
        kind: 'permit',
        name: 'read',
        on: target.ref,
        service: 'cloudfront.amazonaws.com',
        actions: ['s3:GetObject'],
        resources: [under(target.arn, '/*')],
        sourceArn: source.arn,
      },
    ];
  },
});
