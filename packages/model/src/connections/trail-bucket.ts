import { defineConnection, ref, service, sub } from '../define/index.js';
import { typePage } from '../services/type-page.js';

/** The bucket that takes a trail's log files. */
export const trailBucket = defineConnection({
  id: 'trail-bucket',
  row: 'C26',
  title: 'Log files',
  from: service('cloudtrail-trail'),
  to: service('s3-bucket'),
  verb: 'writes to',
  kind: 'data',
  cite: typePage('AWS::CloudTrail::Trail'),
  annotate: { Prefix: { title: 'Prefix', max: 200, type: 'string' } },
  label: (wire) => wire.string('Prefix'),
  effects: ({ source, target, wire }) => {
    const prefix = wire.string('Prefix') ?? source.string('S3KeyPrefix');
    const under = prefix === undefined ? '' : `${prefix.replaceAll('${', '${!')}/`;
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['S3BucketName'],
        value: target.ref,
        mode: 'set',
        dependsOn: [ref(wire.id, 'files')],
      },
      ...(prefix === undefined
        ? []
        : [
            {
              kind: 'property',
              on: source.ref,
              path: ['S3KeyPrefix'],
              value: prefix,
              mode: 'set',
            } as const,
          ]),
      {
        kind: 'permit',
        name: 'acl',
        on: target.ref,
        service: 'cloudtrail.amazonaws.com',
        actions: ['s3:GetBucketAcl'],
        sourceAccount: true,
      },
      {
        kind: 'permit',
        name: 'files',
        on: target.ref,
        service: 'cloudtrail.amazonaws.com',
        actions: ['s3:PutObject'],
        resources: [sub(`\${Bucket}/${under}AWSLogs/\${AWS::AccountId}/*`, { Bucket: target.arn })],
        sourceAccount: true,
      },
    ];
  },
});
