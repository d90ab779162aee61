import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { DESTINATIONS } from './destinations.js';

const hints = awsPage('Amazon Data Firehose quota', 'firehose/latest/dev/limits.html');
const destination = 'ExtendedS3DestinationConfiguration';

/** A delivery stream into a bucket, a search or an HTTP endpoint. Source, destination and transformation are wires. */
export const firehoseDeliveryStream = defineService({
  id: 'firehose-delivery-stream',
  row: 'S20',
  title: 'Firehose stream',
  noun: 'Delivery',
  category: 'analytics',
  share: 1.1,
  type: 'AWS::KinesisFirehose::DeliveryStream',
  summary: 'Gathers records and writes them to a store, without code.',
  cite: awsPage('What is Amazon Data Firehose?', 'firehose/latest/dev/what-is-this-service.html', {
    section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example',
    notes: 'Kinesis Data Firehose, by its former name.',
  }),
  keywords: ['firehose', 'delivery', 'kinesis', 'buffer', 'data lake', 'ingest'],
  fact: (node) => {
    const seconds = node
      .wires('out', 'delivery')
      .map((wire) => wire.number('BufferingHints.IntervalInSeconds'))
      .find((value) => value !== undefined);
    return `Firehose · ${seconds ?? node.number(`${destination}.BufferingHints.IntervalInSeconds`) ?? 300} s`;
  },
  annotate: {
    DeliveryStreamType: {
      title: 'Source',
      section: 'Source',
      default: 'DirectPut',
      options: [
        { value: 'DirectPut', title: 'Direct put' },
        { value: 'KinesisStreamAsSource', title: 'Kinesis stream' },
        { value: 'MSKAsSource', title: 'Kafka' },
        { value: 'DatabaseAsSource', title: 'Database' },
      ],
      docs: 'Set by the wire from a stream. It cannot be changed later.',
      replaces: true,
    },
    [`${destination}.Prefix`]: { title: 'Prefix', section: 'Destination' },
    [`${destination}.ErrorOutputPrefix`]: { title: 'Error prefix', section: 'Destination' },
    [`${destination}.BufferingHints.IntervalInSeconds`]: {
      title: 'Interval',
      section: 'Destination',
      unit: 's',
      default: 300,
      min: 0,
      max: 900,
      cite: hints,
    },
    [`${destination}.BufferingHints.SizeInMBs`]: {
      title: 'Size',
      section: 'Destination',
      unit: 'MB',
      default: 5,
      min: 1,
      max: 128,
      cite: hints,
    },
    'DeliveryStreamEncryptionConfigurationInput.KeyType': {
      title: 'Encryption',
      section: 'Security',
      options: [
        { value: 'AWS_OWNED_CMK', title: 'AWS-owned key' },
        { value: 'CUSTOMER_MANAGED_CMK', title: 'Own key' },
      ],
      docs: 'For direct puts. A stream that reads Kinesis uses the encryption of its source.',
    },
    DeliveryStreamName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[a-zA-Z0-9._-]{1,64}',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'kinesis-firehose' },
    encrypted: {
      property: 'DeliveryStreamEncryptionConfigurationInput.KeyARN',
      beside: { DeliveryStreamEncryptionConfigurationInput: { KeyType: 'CUSTOMER_MANAGED_CMK' } },
    },
    principal: {
      service: 'firehose.amazonaws.com',
      property: `${destination}.RoleARN`,
      others: Object.values(DESTINATIONS).map((name) => `${name}.RoleARN`),
    },
    grantable: {
      kind: 'event',
      write: ['firehose:PutRecord', 'firehose:PutRecordBatch'],
      environment: { suffix: 'NAME', value: 'ref' },
    },
    eventTarget: { by: 'role', actions: ['firehose:PutRecord', 'firehose:PutRecordBatch'] },
    taskTarget: {
      title: 'Put record',
      resource: 'arn:aws:states:::aws-sdk:firehose:putRecord',
      actions: ['firehose:PutRecord'],
      parameters: ({ ref }) => ({ DeliveryStreamName: ref, Record: { 'Data.$': '$' } }),
    },
  },
  initial: { properties: { DeliveryStreamType: 'DirectPut' } },
});
