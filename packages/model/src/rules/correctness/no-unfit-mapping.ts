import { defineRule, type Finding, type WireView } from '../../define/index.js';
import type { WireCheck } from '../../define/rule.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { booleanAt, numberAt } from '../values.js';
import { quantity } from '../words.js';

const STREAM_ONLY = [
  'BisectBatchOnFunctionError',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'ParallelizationFactor',
  'StartingPosition',
  'TumblingWindowInSeconds',
];

export const noUnfitMapping = defineRule({
  id: 'correctness/no-unfit-mapping',
  row: 'V46',
  severity: 'error',
  summary:
    'An event source mapping has the settings of its source: of a queue, a FIFO queue or a stream.',
  why: 'Lambda refuses a mapping with a setting that its source does not take.',
  cite: awsPage(
    'Lambda parameters for Amazon SQS',
    'lambda/latest/dg/services-sqs-parameters.html',
    { section: 'Serverless in AWS' },
  ),
  equivalents: ['cfn-lint:E3633', 'cfn-lint:E3634', 'cfn-lint:E3705'],
  over: 'wire',
  on: { connection: ['event-source-mapping', 'pipe-source'] },
  check: (context) => {
    if (context.wire.connection.id === 'pipe-source') return pipeFindings(context);
    const isStream = context.source.can('eventSource')?.stream === true;
    return isStream ? streamFindings(context) : queueFindings(context);
  },
  examples: {
    valid: [
      'q: sqs-queue -[event-source-mapping { BatchSize: 100, MaximumBatchingWindowInSeconds: 1 }]-> f: lambda-function',
      'q: sqs-queue { FifoQueue: true } -[pipe-source { BatchSize: 10 }]-> p: pipes-pipe',
      "s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST' }]-> f: lambda-function",
    ],
    invalid: [
      {
        before: 'q: sqs-queue { FifoQueue: true } -[pipe-source { BatchSize: 11 }]-> p: pipes-pipe',
        after: 'q: sqs-queue { FifoQueue: true } -[pipe-source { BatchSize: 10 }]-> p: pipes-pipe',
      },
      {
        before: 'q: sqs-queue -[event-source-mapping { BatchSize: 100 }]-> f: lambda-function',
        after:
          'q: sqs-queue -[event-source-mapping { BatchSize: 100, MaximumBatchingWindowInSeconds: 1 }]-> f: lambda-function',
      },
      {
        before:
          'q: sqs-queue { FifoQueue: true } -[event-source-mapping { BatchSize: 20 }]-> f: lambda-function',
        after:
          'q: sqs-queue { FifoQueue: true } -[event-source-mapping { BatchSize: 10 }]-> f: lambda-function',
      },
      {
        before:
          'q: sqs-queue { FifoQueue: true } -[event-source-mapping { MaximumBatchingWindowInSeconds: 5 }]-> f: lambda-function',
        after: 'q: sqs-queue { FifoQueue: true } -[event-source-mapping]-> f: lambda-function',
      },
      {
        before:
          "q: sqs-queue -[event-source-mapping { StartingPosition: 'LATEST' }]-> f: lambda-function",
        after: 'q: sqs-queue -[event-source-mapping]-> f: lambda-function',
      },
      {
        before: 's: kinesis-stream -[event-source-mapping]-> f: lambda-function',
        after:
          "s: kinesis-stream -[event-source-mapping { StartingPosition: 'LATEST' }]-> f: lambda-function",
      },
      {
        before:
          "t: dynamodb-table -[event-source-mapping { StartingPosition: 'AT_TIMESTAMP' }]-> f: lambda-function",
        after:
          "t: dynamodb-table -[event-source-mapping { StartingPosition: 'LATEST' }]-> f: lambda-function",
      },
    ],
  },
});

/** A pipe takes what its annotations allow; a FIFO queue allows less. */
function pipeFindings({ wire, source }: WireCheck): readonly Finding[] {
  return booleanAt(source, 'FifoQueue') === true ? fifoFindings(wire) : [];
}

function fifoFindings(wire: WireView): readonly Finding[] {
  const size = numberAt(wire, 'BatchSize') ?? 10;
  const window = numberAt(wire, 'MaximumBatchingWindowInSeconds') ?? 0;
  const found: Finding[] = [];
  if (size > 10) {
    const message = `Batch is ${quantity(size)}. The maximum of a FIFO queue is 10.`;
    const fix = setting(wire, { path: 'BatchSize', value: 10 });
    found.push({ at: wire.at('BatchSize'), message, fix });
  }
  const path = 'MaximumBatchingWindowInSeconds';
  if (window > 0) {
    const message = `Window is ${quantity(window, 's')}. A FIFO queue takes none.`;
    found.push({ at: wire.at(path), message, fix: setting(wire, { path, value: undefined }) });
  }
  return found;
}

function queueFindings({ wire, source }: WireCheck): readonly Finding[] {
  const isFifo = booleanAt(source, 'FifoQueue') === true;
  const size = numberAt(wire, 'BatchSize') ?? 10;
  const window = numberAt(wire, 'MaximumBatchingWindowInSeconds') ?? 0;
  const found: Finding[] = STREAM_ONLY.filter((path) => wire.has(path)).map((path) => ({
    at: wire.at(path),
    message: `${wire.annotation(path)?.title ?? path} is set. ${source.name} is a queue and takes none.`,
    fix: setting(wire, { path, value: undefined }),
  }));
  if (isFifo) return [...found, ...fifoFindings(wire)];
  const path = 'MaximumBatchingWindowInSeconds';
  if (size > 10 && window < 1) {
    const message = `Batch is ${quantity(size)}. Over 10 the window must be 1 s at least.`;
    found.push({ at: wire.at(path), message, fix: setting(wire, { path, value: 1 }) });
  }
  return found;
}

/** A record may be given up after a minute or never; nothing is between. */
function ageFindings(wire: WireView): readonly Finding[] {
  const path = 'MaximumRecordAgeInSeconds';
  const age = numberAt(wire, path);
  if (age === undefined || age < 0 || age >= 60) return [];
  const message = `Oldest record is ${quantity(age, 's')}. It must be 60 s at least, or -1 for no limit.`;
  return [{ at: wire.at(path), message, fix: setting(wire, { path, value: 60 }) }];
}

function streamFindings({ wire, source }: WireCheck): readonly Finding[] {
  const path = 'StartingPosition';
  const position = wire.string(path);
  const fix = setting(wire, { path, value: 'LATEST', label: 'Start at the newest record' });
  const isTable = source.service.id === 'dynamodb-table';
  if (wire.record.form === undefined && !wire.has(path)) {
    const message = `The wire names no place to start at. ${source.name} is a stream and needs one.`;
    return [{ at: wire.at(path), message, fix }];
  }
  if (isTable && position === 'AT_TIMESTAMP') {
    const message = `Start is at a time. The stream of ${source.name} starts at its newest or oldest record.`;
    return [{ at: wire.at(path), message, fix }];
  }
  const concurrency = 'ScalingConfig.MaximumConcurrency';
  if (!wire.has(concurrency)) return ageFindings(wire);
  const message = `Concurrency is set. ${source.name} is a stream and takes none.`;
  return [
    {
      at: wire.at(concurrency),
      message,
      fix: setting(wire, { path: 'ScalingConfig', value: undefined, label: 'Remove Concurrency' }),
    },
  ];
}
