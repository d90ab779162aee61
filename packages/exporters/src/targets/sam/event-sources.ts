import { isReference, type Value, type ValueMap } from '@archivolt/model';
import { keyOf } from '../../graph/keys.js';
import type { Resource, ResourceGraph, ResourceKey } from '../../graph/resource-graph.js';
import { SOURCE_POLICIES } from '../../graph/source-policies.js';
import { fromEntries, own } from '../../value/walk.js';

interface Source {
  readonly type: string;
  /** Where SAM has the source's ARN. */
  readonly property: string;
}

const SOURCES: ReadonlyMap<string, Source> = new Map([
  ['AWS::SQS::Queue', { type: 'SQS', property: 'Queue' }],
  ['AWS::Kinesis::Stream', { type: 'Kinesis', property: 'Stream' }],
  ['AWS::DynamoDB::Table', { type: 'DynamoDB', property: 'Stream' }],
]);
const SAME = new Set(
  'BatchSize Enabled FilterCriteria FunctionResponseTypes MaximumBatchingWindowInSeconds ScalingConfig StartingPosition BisectBatchOnFunctionError MaximumRecordAgeInSeconds MaximumRetryAttempts ParallelizationFactor TumblingWindowInSeconds'.split(
    ' ',
  ),
);
const WIRED = new Set(['EventSourceArn', 'FunctionName']);

export interface SourceEvents {
  readonly covers: readonly ResourceKey[];
  /** Managed policies that the events bring. */
  readonly policies: readonly string[];
  readonly events: ValueMap;
}

/**
 * Event source mappings of a function, or of the alias that SAM publishes, as SAM's events. They bring AWS-managed policies on every
 * resource, so only a design that is `idiomatic` about permissions has them.
 */
export function sourceEvents(graph: ResourceGraph, called: ResourceKey): SourceEvents {
  if (graph.permissionsStyle !== 'idiomatic') return { covers: [], policies: [], events: {} };
  const found = [...graph.resources.values()].flatMap((resource) => {
    const event = eventOf(graph, resource, called);
    return event === undefined ? [] : [{ key: resource.key, event }];
  });
  const events = found.map(({ key, event }): readonly [string, Value] => [
    graph.resources.get(key)?.logicalId ?? key,
    event.value,
  ]);
  return {
    covers: found.map(({ key }) => key),
    policies: found.map(({ event }) => event.policy),
    events: fromEntries(events),
  };
}

function eventOf(
  graph: ResourceGraph,
  { type, typeAsWritten, properties, attributes }: Resource,
  asked: ResourceKey,
): { readonly value: Value; readonly policy: string } | undefined {
  if (type !== 'AWS::Lambda::EventSourceMapping' || typeAsWritten) return undefined;
  const [arn, called] = [own(properties, 'EventSourceArn'), own(properties, 'FunctionName')];
  if (!isReference(called) || keyOf(called) !== asked || !isReference(arn)) return undefined;
  const of = graph.resources.get(keyOf(arn))?.type;
  const source = SOURCES.get(of ?? '');
  const policy = SOURCE_POLICIES.find((item) => item.type === of);
  const settings = Object.entries(properties).filter(([name]) => !WIRED.has(name));
  const isSayable = settings.every(([name]) => SAME.has(name));
  if (source === undefined || policy === undefined || !isSayable) return undefined;
  if (Object.keys(attributes).length > 0) return undefined;
  return {
    value: { Type: source.type, Properties: fromEntries([[source.property, arn], ...settings]) },
    policy: policy.name,
  };
}
