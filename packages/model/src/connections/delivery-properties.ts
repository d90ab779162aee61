import type { Annotations } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

const hints = awsPage('Amazon Data Firehose quota', 'firehose/latest/dev/limits.html');

/** How much, of so many MB at most, and how long Firehose gathers. */
export function bufferAnnotations(most: number): Annotations {
  return {
    'BufferingHints.IntervalInSeconds': {
      title: 'Interval',
      unit: 's',
      default: 300,
      min: 0,
      max: 900,
      type: 'integer',
      cite: hints,
    },
    'BufferingHints.SizeInMBs': {
      title: 'Size',
      unit: 'MB',
      default: 5,
      min: 1,
      max: most,
      type: 'integer',
      cite: hints,
    },
  };
}

/** What a wire from Firehose to a bucket carries. */
export const deliveryAnnotations: Annotations = {
  Prefix: { title: 'Prefix', docs: 'Keys start so, as `raw/`.' },
  ErrorOutputPrefix: { title: 'Error prefix', docs: 'Keys of what failed start so.' },
  ...bufferAnnotations(128),
  CompressionFormat: {
    title: 'Compression',
    default: 'UNCOMPRESSED',
    options: ['UNCOMPRESSED', 'GZIP', 'ZIP', 'Snappy', 'HADOOP_SNAPPY'].map((value) => ({
      value,
    })),
  },
};
