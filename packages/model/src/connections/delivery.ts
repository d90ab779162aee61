import { att, defineConnection, service, type ValueMap, type WireView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { destinationOf, isBackup } from './delivery-destination.js';
import { deliveryAnnotations } from './delivery-properties.js';
import { under } from './wiring.js';

/** Firehose writes what it gathered into a bucket, or what a search did not take. */
export const delivery = defineConnection({
  id: 'delivery',
  row: 'C21',
  title: 'Delivery',
  from: service('firehose-delivery-stream'),
  to: service('s3-bucket'),
  verb: 'delivers to',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Controlling access with Amazon Data Firehose',
    'firehose/latest/dev/controlling-access.html',
    {
      section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example',
    },
  ),
  isOpen: true,
  annotate: deliveryAnnotations,
  initial: { BufferingHints: { IntervalInSeconds: 60, SizeInMBs: 5 }, Prefix: 'raw/' },
  label: (wire) => wire.string('Prefix'),
  effects: ({ source, target, wire }) => [
    {
      kind: 'property',
      on: source.ref,
      path: isBackup(source) ? [destinationOf(source), 'S3Configuration'] : [destinationOf(source)],
      mode: 'merge',
      value: {
        ...(isBackup(source) ? backedUp(wire) : carried(wire)),
        BucketARN: target.arn,
        RoleARN: att(source.id, 'Arn', 'role'),
      },
      dependsOn: [source.role],
    },
    {
      kind: 'grant',
      to: source.role,
      actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
      resources: [under(target.arn, '/*')],
    },
    {
      kind: 'grant',
      to: source.role,
      actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
      resources: [target.arn],
    },
  ],
});

function carried(wire: WireView): ValueMap {
  return wire.record.properties ?? {};
}

/** What a wire says that a bucket of backups can have. */
function backedUp(wire: WireView): ValueMap {
  return Object.fromEntries(Object.entries(carried(wire)).filter(([key]) => BACKUP.has(key)));
}

const BACKUP = new Set([
  'BufferingHints',
  'CloudWatchLoggingOptions',
  'CompressionFormat',
  'EncryptionConfiguration',
  'ErrorOutputPrefix',
  'Prefix',
]);
