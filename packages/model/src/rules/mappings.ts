import type { Finding, NodeView, PropertyReads } from '../define/index.js';
import { setting } from './fixes.js';
import { booleanAt, numberAt } from './values.js';
import { quantity } from './words.js';

const STREAM_ONLY = [
  'BisectBatchOnFunctionError',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'ParallelizationFactor',
  'StartingPosition',
  'TumblingWindowInSeconds',
];

/** Settings of a mapping, drawn or by itself, that its source does not take. */
export function mappingFindings(
  mapping: PropertyReads,
  source: NodeView,
  options: StreamOptions = {},
): readonly Finding[] {
  return source.can('eventSource')?.stream === true
    ? streamFindings(mapping, source, options)
    : queueFindings(mapping, source);
}

/** A pipe takes what its annotations allow; a FIFO queue allows less. */
export function pipeFindings(wire: PropertyReads, source: NodeView): readonly Finding[] {
  return booleanAt(source, 'FifoQueue') === true ? fifoFindings(wire) : [];
}

function fifoFindings(mapping: PropertyReads): readonly Finding[] {
  const size = numberAt(mapping, 'BatchSize') ?? 10;
  const window = numberAt(mapping, 'MaximumBatchingWindowInSeconds') ?? 0;
  const found: Finding[] = [];
  if (size > 10) {
    const message = `Batch is ${quantity(size)}. The maximum of a FIFO queue is 10.`;
    const fix = setting(mapping, { path: 'BatchSize', value: 10 });
    found.push({ at: mapping.at('BatchSize'), message, fix });
  }
  const path = 'MaximumBatchingWindowInSeconds';
  if (window > 0) {
    const message = `Window is ${quantity(window, 's')}. A FIFO queue takes none.`;
    found.push({
      at: mapping.at(path),
      message,
      fix: setting(mapping, { path, value: undefined }),
    });
  }
  return found;
}

function queueFindings(mapping: PropertyReads, source: NodeView): readonly Finding[] {
  const isFifo = booleanAt(source, 'FifoQueue') === true;
  const size = numberAt(mapping, 'BatchSize') ?? 10;
  const window = numberAt(mapping, 'MaximumBatchingWindowInSeconds') ?? 0;
  const found: Finding[] = STREAM_ONLY.filter((path) => mapping.has(path)).map((path) => ({
    at: mapping.at(path),
    message: `${mapping.annotation(path)?.title ?? path} is set. ${source.name} is a queue and takes none.`,
    fix: setting(mapping, { path, value: undefined }),
  }));
  if (isFifo) return [...found, ...fifoFindings(mapping)];
  const path = 'MaximumBatchingWindowInSeconds';
  if (size > 10 && window < 1) {
    const message = `Batch is ${quantity(size)}. Over 10 the window must be 1 s at least.`;
    found.push({ at: mapping.at(path), message, fix: setting(mapping, { path, value: 1 }) });
  }
  return found;
}

/** A record may be given up after a minute or never; nothing is between. */
function ageFindings(mapping: PropertyReads): readonly Finding[] {
  const path = 'MaximumRecordAgeInSeconds';
  const age = numberAt(mapping, path);
  if (age === undefined || age < 0 || age >= 60) return [];
  const message = `Oldest record is ${quantity(age, 's')}. It must be 60 s at least, or -1 for no limit.`;
  return [{ at: mapping.at(path), message, fix: setting(mapping, { path, value: 60 }) }];
}

interface StreamOptions {
  /** Whether a template that was read says where it starts, and not the mapping. */
  readonly startsElsewhere?: boolean;
}

function streamFindings(
  mapping: PropertyReads,
  source: NodeView,
  { startsElsewhere = false }: StreamOptions,
): readonly Finding[] {
  const path = 'StartingPosition';
  const position = mapping.string(path);
  const fix = setting(mapping, { path, value: 'LATEST', label: 'Start at the newest record' });
  const isTable = source.service.id === 'dynamodb-table';
  if (!startsElsewhere && !mapping.has(path)) {
    const message = `The mapping names no place to start at. ${source.name} is a stream and needs one.`;
    return [{ at: mapping.at(path), message, fix }];
  }
  if (isTable && position === 'AT_TIMESTAMP') {
    const message = `Start is at a time. The stream of ${source.name} starts at its newest or oldest record.`;
    return [{ at: mapping.at(path), message, fix }];
  }
  const concurrency = 'ScalingConfig.MaximumConcurrency';
  if (!mapping.has(concurrency)) return ageFindings(mapping);
  const message = `Concurrency is set. ${source.name} is a stream and takes none.`;
  return [
    {
      at: mapping.at(concurrency),
      message,
      fix: setting(mapping, {
        path: 'ScalingConfig',
        value: undefined,
        label: 'Remove Concurrency',
      }),
    },
  ];
}
