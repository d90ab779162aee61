import { defineRule, type Finding } from '../../define/index.js';
import type { WireCheck } from '../../define/rule.js';
import { awsPage } from '../../services/aws-page.js';
import { bytes } from '../bytes.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

const QUARTER = 262_144;
/** What a queue is told by others, and how long it may be. */
const TOLD: Readonly<Record<string, readonly [number, string]>> = {
  's3-bucket': [65_536, 'notification'],
  'sns-topic': [QUARTER, 'message'],
};
const NARROW = new Set(['sns-topic', 'stepfunctions-state-machine']);

export const noOversizedMessage = defineRule({
  id: 'reliability/no-oversized-message',
  row: 'V47',
  severity: 'warning',
  summary: 'What one hop hands on fits through the next.',
  why: 'A message over the limit of a hop is refused there and lost: 64 KB of an object notification, 256 KiB of an SNS topic and of Step Functions, 1,000 KiB of a Firehose record, 6 MB of a Lambda call or a pipe.',
  cite: awsPage('Amazon Data Firehose quota', 'firehose/latest/dev/limits.html', {
    section: 'API Gateway – AWS Service Integration: Kinesis Data Streams example',
    notes: '256 KB for messages.',
  }),
  over: 'wire',
  on: {
    connection: [
      'bucket-notification',
      'event-source-mapping',
      'pipe-source',
      'pipe-target',
      'schedule-target',
      'stream-delivery',
      'subscription',
    ],
  },
  check: (context) =>
    notified(context) ?? streamed(context) ?? piped(context) ?? scheduled(context),
  examples: {
    valid: [
      'b: s3-bucket -> q: sqs-queue',
      't: sns-topic -> q: sqs-queue { MaximumMessageSize: 262_144 }',
      'q: sqs-queue -> p: pipes-pipe -> m: stepfunctions-state-machine',
      's: kinesis-stream -[stream-delivery]-> d: firehose-delivery-stream',
      's: kinesis-stream { MaxRecordSizeInKiB: 6_144 } -> f: lambda-function',
    ],
    invalid: [
      {
        before: 't: sns-topic -> q: sqs-queue { MaximumMessageSize: 131_072 }',
        after: 't: sns-topic -> q: sqs-queue { MaximumMessageSize: 262_144 }',
      },
      {
        before:
          'q: sqs-queue { MaximumMessageSize: 1_048_576 } -> p: pipes-pipe -> m: stepfunctions-state-machine',
      },
      {
        before: 's: kinesis-stream { MaxRecordSizeInKiB: 10_240 } -> p: pipes-pipe',
      },
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
  const [most, what] = TOLD[source.service.id] ?? [];
  if (most === undefined || target.service.id !== 'sqs-queue') return undefined;
  const path = 'MaximumMessageSize';
  const size = numberAt(target, path);
  if (size === undefined || !target.has(path) || size >= most) return undefined;
  return {
    at: target.at(path),
    message: `Message size of ${target.name} is ${quantity(size, 'B')}. A ${what} of ${source.name} may have ${quantity(most, 'B')}.`,
    fix: setting(target, { path, value: most, safe: false }),
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

/** What a pipe takes in, its target must take too. */
function piped({ wire, source, target }: WireCheck): Finding | undefined {
  if (wire.connection.id !== 'pipe-target' || !NARROW.has(target.service.id)) return undefined;
  const path = 'MaximumMessageSize';
  const wide = source.wires('in', 'pipe-source').find((into) => {
    const size = into.source.has(path) ? numberAt(into.source, path) : undefined;
    return size !== undefined && size > QUARTER;
  })?.source;
  if (wide === undefined) return undefined;
  return {
    at: wide.at(path),
    message: `Message size of ${wide.name} is ${quantity(numberAt(wide, path) ?? 0, 'B')}. ${target.name} takes ${quantity(QUARTER, 'B')}.`,
  };
}

/** A text that is sent on schedule is as long each time. */
function scheduled({ wire, target }: WireCheck): Finding | undefined {
  if (wire.connection.id !== 'schedule-target' || !NARROW.has(target.service.id)) return undefined;
  const text = wire.string('Input');
  const size = text === undefined ? 0 : bytes(text);
  if (size <= QUARTER) return undefined;
  return {
    at: wire.at('Input'),
    message: `The input has ${quantity(size, 'B')}. ${target.name} takes ${quantity(QUARTER, 'B')}.`,
  };
}
