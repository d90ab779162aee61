import type { Annotations } from '../define/index.js';
import { bufferAnnotations } from './delivery-properties.js';
import { retryAnnotations } from './search-delivery-properties.js';

/** What a wire from Firehose to an HTTP endpoint carries. */
export const endpointDeliveryAnnotations: Annotations = {
  'EndpointConfiguration.Url': {
    title: 'Address',
    pattern: 'https://.+',
    docs: "HTTPS. The endpoint's own unless set.",
  },
  'EndpointConfiguration.Name': { title: 'Name', max: 256, type: 'string' },
  'EndpointConfiguration.AccessKey': {
    title: 'Access key',
    widget: 'secret',
    docs: 'Of the service that is called: a parameter without echo, or a dynamic reference.',
  },
  'RequestConfiguration.ContentEncoding': {
    title: 'Encoding',
    default: 'NONE',
    options: [{ value: 'NONE' }, { value: 'GZIP' }],
  },
  S3BackupMode: {
    title: 'Bucket keeps',
    default: 'FailedDataOnly',
    options: [
      { value: 'FailedDataOnly', title: 'What failed' },
      { value: 'AllData', title: 'All' },
    ],
  },
  ...bufferAnnotations(64),
  ...retryAnnotations,
};
