import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { bucketEventAnnotations } from './bucket-events-options.js';

const page = awsPage('Using EventBridge', 'AmazonS3/latest/userguide/EventBridge.html', {
  section: 'Serverless in AWS',
});

/** Sends every event of a bucket to the default bus, where a rule picks those of this bucket. */
export const bucketRule = defineConnection({
  id: 'bucket-rule',
  row: 'C22',
  title: 'Bucket events',
  from: service('s3-bucket'),
  to: service('events-rule'),
  verb: 'feeds',
  kind: 'event',
  cite: page,
  annotate: bucketEventAnnotations,
  initial: { DetailTypes: ['Object Created'] },
  label: (wire) => wire.string('Prefix'),
  effects: ({ source, target, wire }) => {
    const prefix = wire.value('Prefix');
    const object = prefix === undefined ? {} : { object: { key: [{ prefix }] } };
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['NotificationConfiguration', 'EventBridgeConfiguration'],
        value: { EventBridgeEnabled: true },
        mode: 'set',
      },
      {
        kind: 'property',
        on: target.ref,
        path: ['EventPattern'],
        mode: 'set',
        value: {
          detail: { bucket: { name: [source.ref] }, ...object },
          'detail-type': wire.list('DetailTypes') ?? ['Object Created'],
          source: ['aws.s3'],
        },
      },
    ];
  },
});
