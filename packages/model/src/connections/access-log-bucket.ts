import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { takesLogs } from './bucket-logs.js';
import { under } from './wiring.js';

const page = awsPage(
  'Enabling Amazon S3 server access logging',
  'AmazonS3/latest/userguide/enable-server-access-logging.html',
);

/** Each request to a bucket, written down in another one. */
export const accessLogBucket = defineConnection({
  id: 'access-log-bucket',
  row: 'C26',
  title: 'Access log',
  from: service('s3-bucket'),
  to: service('s3-bucket'),
  verb: 'logs access to',
  kind: 'placement',
  cite: page,
  annotate: { Prefix: { title: 'Prefix', docs: 'Of the log files.' } },
  initial: { Prefix: 'logs/' },
  refuses: ({ source, target }) => {
    const message = `${source.name} cannot log to ${target.name}.`;
    if (source.id === target.id)
      return { message, why: 'Each log file would be logged in turn.', cite: page };
    if (!takesLogs(target))
      return {
        message,
        why: 'Access logs are delivered to buckets with keys of S3 only.',
        cite: page,
      };
    return undefined;
  },
  label: (wire) => wire.string('Prefix'),
  effects: ({ source, target, wire }) => {
    const prefix = wire.string('Prefix') ?? '';
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['LoggingConfiguration'],
        value: { DestinationBucketName: target.ref, LogFilePrefix: prefix },
        mode: 'set',
      },
      {
        kind: 'permit',
        name: 'permission',
        on: target.ref,
        service: 'logging.s3.amazonaws.com',
        actions: ['s3:PutObject'],
        resources: [under(target.arn, `/${prefix}*`)],
        sourceArn: source.arn,
        sourceAccount: true,
      },
    ];
  },
});
