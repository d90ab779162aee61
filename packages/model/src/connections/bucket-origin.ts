import { att, defineConnection, service, type Effect, type WireView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { originOf } from '../services/cloudfront-distribution/origin-id.js';
import {
  behaviourEffects,
  behaviourAnnotations,
  behaviourInitial,
  originAccess,
} from './origins.js';
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
    const { id, maker } = originOf(wire);
    const first = source.wires('out', 'bucket-origin').find((it) => it.target.id === target.id);
    return [
      ...(maker.id === wire.id ? [originAccess(id, 's3')] : []),
      ...behaviourEffects(wire, {
        DomainName: target.att('RegionalDomainName'),
        OriginAccessControlId: att(wire.id, 'Id', 'access'),
        S3OriginConfig: { OriginAccessIdentity: '' },
        ...(path === undefined ? {} : { OriginPath: path }),
      }),
      ...(first?.id === wire.id ? [reading(wire)] : []),
    ];
  },
});

/** Lets this distribution read, and write where some behaviour lets viewers do so. */
function reading({ source, target }: WireView): Effect {
  const methods = source
    .wires('out', 'bucket-origin')
    .filter((it) => it.target.id === target.id)
    .flatMap((it) => it.list('AllowedMethods') ?? []);
  return {
    kind: 'permit',
    name: 'read',
    on: target.ref,
    service: 'cloudfront.amazonaws.com',
    actions: methods.includes('PUT') ? ['s3:GetObject', 's3:PutObject'] : ['s3:GetObject'],
    resources: [under(target.arn, '/*')],
    sourceArn: source.arn,
  };
}
