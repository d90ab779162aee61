import {
  isReference,
  type Annotations,
  type Effect,
  type GraphView,
  type NodeView,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { recordGrants } from './destinations.js';

const whole = { type: 'integer' } as const;

/** What a wire from the source of a pipe carries: the parameters of that source. */
export const pipeSourceAnnotations: Annotations = {
  BatchSize: { title: 'Batch', min: 1, max: 10_000, ...whole },
  MaximumBatchingWindowInSeconds: { title: 'Window', unit: 's', min: 0, max: 300, ...whole },
  StartingPosition: {
    title: 'Start',
    options: [
      { value: 'LATEST', title: 'Newest' },
      { value: 'TRIM_HORIZON', title: 'Oldest' },
      { value: 'AT_TIMESTAMP', title: 'A time', note: 'Not for a table' },
    ],
    docs: 'Of a stream.',
  },
  StartingPositionTimestamp: { title: 'Time', docs: 'Of a stream that starts at a time.' },
  MaximumRetryAttempts: {
    title: 'Retries',
    default: -1,
    min: -1,
    max: 10_000,
    ...whole,
    docs: 'Of a stream. −1 tries until the record expires.',
  },
  MaximumRecordAgeInSeconds: {
    title: 'Record age',
    unit: 's',
    default: -1,
    min: -1,
    max: 604_800,
    ...whole,
    docs: 'Of a stream.',
  },
  ParallelizationFactor: { title: 'Per shard', default: 1, min: 1, max: 10, ...whole },
  OnPartialBatchItemFailure: {
    title: 'Bisect',
    options: [{ value: 'AUTOMATIC_BISECT', title: 'Halve a failed batch' }],
    docs: 'Of a stream.',
  },
  'DeadLetterConfig.Arn': {
    title: 'Failures to',
    widget: 'reference',
    refersTo: { capability: 'deadLetter' },
    docs: 'Of a stream: a standard queue or topic. A queue has its own dead letters.',
  },
};

const KINDS: Readonly<Record<string, string>> = {
  'dynamodb-global-table': 'DynamoDBStreamParameters',
  'dynamodb-table': 'DynamoDBStreamParameters',
  'kinesis-stream': 'KinesisStreamParameters',
  'sqs-queue': 'SqsQueueParameters',
};

interface At {
  readonly wire: WireView;
  readonly graph: GraphView;
}

/** The parameters under the name of their source. */
export function parametersOf(source: NodeView, { wire, graph }: At): ValueMap {
  const kind = KINDS[source.service.id];
  if (kind === undefined) return {};
  const { StartingPosition: start, ...others } = wire.record.properties ?? {};
  const letters = lettersOf({ wire, graph });
  const said =
    letters === undefined ? others : { ...others, DeadLetterConfig: { Arn: letters.arn } };
  const isStream = source.can('eventSource')?.stream === true;
  return { [kind]: isStream ? { ...said, StartingPosition: start ?? 'LATEST' } : said };
}

/** What keeps failing in a stream is told to a queue or topic, with the role of the pipe. */
export function deadLettersOf(pipe: NodeView, at: At): readonly Effect[] {
  const letters = lettersOf(at);
  return letters === undefined ? [] : recordGrants(letters, pipe.role);
}

function lettersOf({ wire, graph }: At): NodeView | undefined {
  const named = wire.value('DeadLetterConfig.Arn');
  return isReference(named) ? graph.node(named.$ref) : undefined;
}
