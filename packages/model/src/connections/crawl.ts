import { defineConnection, service, sub, type Effect } from '../define/index.js';
import { typePage } from '../services/type-page.js';
import { under } from './wiring.js';

/** A store that a crawler looks through. */
export const crawl = defineConnection({
  id: 'crawl',
  title: 'Crawler target',
  from: service('glue-crawler'),
  to: service('s3-bucket', 'dynamodb-table'),
  verb: 'looks through',
  kind: 'data',
  cite: typePage('AWS::Glue::Crawler'),
  annotate: {
    Prefix: { title: 'Prefix', docs: 'Of a bucket: only keys that start so.' },
  },
  label: (wire) => wire.string('Prefix'),
  effects: ({ source, target, wire }) => {
    if (target.service.id === 'dynamodb-table') {
      return [
        targetOf(source.ref, 'DynamoDBTargets', { Path: target.ref }),
        {
          kind: 'grant',
          to: source.role,
          actions: ['dynamodb:DescribeTable', 'dynamodb:Scan'],
          resources: [target.arn],
        },
      ];
    }
    const prefix = (wire.string('Prefix') ?? '').replaceAll('${', '${!');
    return [
      targetOf(source.ref, 'S3Targets', {
        Path: sub(`s3://\${Bucket}/${prefix}`, { Bucket: target.ref }),
      }),
      {
        kind: 'grant',
        to: source.role,
        actions: ['s3:GetObject'],
        resources: [under(target.arn, `/${wire.string('Prefix') ?? ''}*`)],
      },
      { kind: 'grant', to: source.role, actions: ['s3:ListBucket'], resources: [target.arn] },
    ];
  },
});

type Property = Extract<Effect, { kind: 'property' }>;

function targetOf(on: Property['on'], list: string, value: Property['value']): Effect {
  return { kind: 'property', on, path: ['Targets', list], value: [value], mode: 'append' };
}
