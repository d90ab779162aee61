import { defineRule, type Finding } from '../../define/index.js';
import type { WireCheck } from '../../define/rule.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

const NOTIFICATION = 65_536;

export const noOversizedMessage = defineRule({
  id: 'reliability/no-oversized-message',
  row: 'V47',
  severity: 'warning',
  summary: 'What one hop hands on fits through the next.',
  why: 'A message over the limit of a hop is refused there and lost: 64 KB of an object notification, 1,000 KiB of a Firehose record, 6 MB of a Lambda call.',
  cite: awsPage('Amazon Data Firehose quota', 'firehose/latest/dev/limits.html', {
    section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example',
    notes: '256 KB for messages.',
  }),
  over: 'wire',
  on: { connection: ['bucket-notification', 'event-source-mapping', 'stream-delivery'] },
  check: (context) => notified(context) ?? streamed(context),
  examples: {
    valid: [
      'b: s3-bucket -> q: sqs-queue',
      's: kinesis-stream -[stream-delivery]-> d: firehose-delivery-stream',
      's: kinesis-stream { MaxRecordSizeInKiB: 6_144 } -> f: lambda-function',
    ],
    invalid: [
      {
        before: 'b: s3-bucket -> q: sqs-queue { MaximumMessageSize: 1_024 }',
        after: 'b: s3-bucket -> q: sqs-queue { MaximumMessageSize: 65_536 }',
      },
      {
        before:
          's: kinesis-stream { MaxRecordSizeInKiB: 10_240 } -[stream-delivery]-> d: firehose-delivery-stream',
      },
      { before: 's: kinesis-stream { MaxRecordSizeInKiB: 10_240 } -> f: lambda-function' },
    ],
  },
});

function notified({ source, target }: WireCheck): Finding | undefined {
  if (source.service.id !== 's3-bucket' || target.service.id !== 'sqs-queue') return undefined;
  const path = 'MaximumMessageSize';
  const size = numberAt(target, path);
  if (size === undefined || size >= NOTIFICATION) return undefined;
  return {
    at: target.at(path),
    message: `Message size of ${target.name} is ${quantity(size, 'B')}. A notification of ${source.name} may have ${quantity(NOTIFICATION, 'B')}.`,
    fix: setting(target, { path, value: NOTIFICATION, safe: false }),
  };
}

function streamed({ source, target, wire }: WireCheck): Finding | undefined {
  const path = 'MaxRecordSizeInKiB';
  if (source.service.id !== 'kinesis-stream' || !source.has(path)) return undefined;
  const size = numberAt(source, path);
  const most = wire.connection.id === 'stream-delivery' ? 1000 : 6144;
  const isUsual = size === 1024; // the smallest size a stream can have
  if (size === undefined || size <= most || isUsual) return undefined;
  return {
    at: source.at(path),
    message: `Record size of ${source.name} is ${quantity(size, 'KiB')}. ${target.name} takes ${quantity(most, 'KiB')}.`,
  };
}
