import type { Annotations } from '../define/index.js';

/** How long Firehose tries again where the destination is no bucket. */
export const retryAnnotations: Annotations = {
  'RetryOptions.DurationInSeconds': {
    title: 'Retries',
    unit: 's',
    default: 300,
    min: 0,
    max: 7200,
    type: 'integer',
  },
};

/** What a wire from Firehose to a search carries. */
export const searchDeliveryAnnotations: Annotations = {
  IndexName: { title: 'Index', required: true, max: 80, form: 'up to 80 characters' },
  IndexRotationPeriod: {
    title: 'New index',
    default: 'OneDay',
    options: [
      { value: 'NoRotation', title: 'Never' },
      { value: 'OneHour', title: 'Each hour' },
      { value: 'OneDay', title: 'Each day' },
      { value: 'OneWeek', title: 'Each week' },
      { value: 'OneMonth', title: 'Each month' },
    ],
    docs: 'Of a domain: how often a time is put after the name of the index.',
  },
  S3BackupMode: {
    title: 'Bucket keeps',
    default: 'FailedDocumentsOnly',
    options: [
      { value: 'FailedDocumentsOnly', title: 'What failed' },
      { value: 'AllDocuments', title: 'All' },
    ],
    docs: 'It cannot be changed later.',
  },
  ...retryAnnotations,
};
