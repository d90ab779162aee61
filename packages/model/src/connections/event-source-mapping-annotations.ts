import type { Annotations } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

const queue = awsPage(
  'Lambda parameters for Amazon SQS',
  'lambda/latest/dg/services-sqs-parameters.html',
);
const stream = awsPage(
  'Lambda parameters for Amazon Kinesis Data Streams',
  'lambda/latest/dg/services-kinesis-parameters.html',
);
const mapping = awsPage(
  'Event source mappings',
  'lambda/latest/dg/invocation-eventsourcemapping.html',
);

/** What a mapping carries: the properties of AWS::Lambda::EventSourceMapping as they are. */
export const mappingAnnotations: Annotations = {
  BatchSize: {
    title: 'Batch',
    min: 1,
    max: 10_000,
    type: 'integer',
    docs: 'Records a call gets at most: 10 from a queue, 100 from a stream unless set.',
    cite: queue,
  },
  MaximumBatchingWindowInSeconds: {
    title: 'Window',
    unit: 's',
    default: 0,
    min: 0,
    max: 300,
    type: 'integer',
    docs: 'How long to gather. A batch over 10 of a queue needs 1 s at least; a FIFO queue has none.',
    cite: mapping,
  },
  StartingPosition: {
    title: 'Start at',
    options: [
      { value: 'LATEST', title: 'Newest' },
      { value: 'TRIM_HORIZON', title: 'Oldest' },
      { value: 'AT_TIMESTAMP', title: 'A time', note: 'Not for a table' },
    ],
    docs: 'Streams need it; queues have none.',
    cite: stream,
  },
  'FilterCriteria.Filters': {
    title: 'Filters',
    type: 'list',
    max: 5,
    docs: 'Only records that match call the function.',
  },
  FunctionResponseTypes: {
    title: 'Responses',
    type: 'list',
    options: [{ value: 'ReportBatchItemFailures' }],
    docs: '`ReportBatchItemFailures` retries only what the function names.',
    cite: queue,
  },
  'ProvisionedPollerConfig.MinimumPollers': {
    title: 'Pollers at least',
    min: 2,
    max: 200,
    type: 'integer',
    docs: 'Pollers that are kept for the source. Not beside a concurrency.',
    cite: queue,
  },
  'ProvisionedPollerConfig.MaximumPollers': {
    title: 'Pollers at most',
    min: 2,
    max: 2000,
    type: 'integer',
    cite: queue,
  },
  'ScalingConfig.MaximumConcurrency': {
    title: 'Concurrency',
    min: 2,
    max: 1000,
    type: 'integer',
    docs: 'Calls at a time from this queue.',
    cite: queue,
  },
  MaximumRetryAttempts: {
    title: 'Retries',
    default: -1,
    min: -1,
    max: 10_000,
    type: 'integer',
    docs: 'Of a stream. −1 tries until the record expires.',
    cite: stream,
  },
  MaximumRecordAgeInSeconds: {
    title: 'Record age',
    unit: 's',
    default: -1,
    min: -1,
    max: 604_800,
    type: 'integer',
    cite: stream,
  },
  BisectBatchOnFunctionError: {
    title: 'Bisect',
    default: false,
    docs: 'Splits a failed batch of a stream in two.',
    cite: stream,
  },
  ParallelizationFactor: {
    title: 'Per shard',
    default: 1,
    min: 1,
    max: 10,
    type: 'integer',
    cite: stream,
  },
  TumblingWindowInSeconds: {
    title: 'Tumbling',
    unit: 's',
    default: 0,
    min: 0,
    max: 900,
    type: 'integer',
    cite: stream,
  },
  'DestinationConfig.OnFailure.Destination': {
    title: 'Failures to',
    widget: 'reference',
    docs: 'Of a stream: a standard queue or topic that is told which records failed, or a bucket that gets them whole. A queue has its own dead letters.',
    cite: stream,
  },
  Enabled: { title: 'Enabled', default: true },
};
