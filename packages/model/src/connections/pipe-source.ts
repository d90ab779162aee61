import {
  can,
  defineConnection,
  service,
  type NodeView,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** What a pipe takes its events from: it polls with its own role. */
export const pipeSource = defineConnection({
  id: 'pipe-source',
  row: 'C22',
  title: 'Source of a pipe',
  from: can('eventSource'),
  to: service('pipes-pipe'),
  verb: 'flows into',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Amazon EventBridge Pipes permissions',
    'eventbridge/latest/userguide/eb-pipes-permissions.html',
  ),
  annotate: {
    BatchSize: { title: 'Batch', min: 1, max: 10_000, type: 'integer' },
    MaximumBatchingWindowInSeconds: {
      title: 'Window',
      unit: 's',
      min: 0,
      max: 300,
      type: 'integer',
    },
    StartingPosition: {
      title: 'Start',
      options: [{ value: 'LATEST' }, { value: 'TRIM_HORIZON' }],
      docs: 'Of a stream.',
    },
  },
  initial: ({ source }) =>
    source.can('eventSource')?.stream === true ? { StartingPosition: 'LATEST' } : {},
  refuses: ({ source, target }) => {
    const other = target.wires('in', 'pipe-source').find((wire) => wire.source.id !== source.id);
    return other === undefined
      ? undefined
      : {
          message: `${source.name} cannot flow into ${target.name}.`,
          why: `A pipe has one source, and ${target.name} has ${other.source.name}.`,
        };
  },
  effects: ({ source, target, wire }) => {
    const events = source.can('eventSource');
    if (events === undefined) return [];
    const arn = events.arn === 'arn' ? source.arn : source.att(events.arn);
    return [
      { kind: 'property', on: target.ref, path: ['Source'], value: arn, mode: 'set' },
      {
        kind: 'property',
        on: target.ref,
        path: ['SourceParameters'],
        value: parameters(source, wire),
        mode: 'merge',
      },
      { kind: 'grant', to: target.role, actions: events.read, resources: [arn] },
    ];
  },
});

const KINDS: Readonly<Record<string, string>> = {
  'dynamodb-table': 'DynamoDBStreamParameters',
  'kinesis-stream': 'KinesisStreamParameters',
  'sqs-queue': 'SqsQueueParameters',
};

function parameters(source: NodeView, wire: WireView): ValueMap {
  const kind = KINDS[source.service.id];
  const { StartingPosition: start, ...others } = wire.record.properties ?? {};
  if (kind === undefined) return {};
  const isStream = source.can('eventSource')?.stream === true;
  return { [kind]: isStream ? { ...others, StartingPosition: start ?? 'LATEST' } : others };
}
