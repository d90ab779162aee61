import { isReference, type Value, type ValueMap } from '@archivolt/model';
import { keyOf } from '../../graph/keys.js';
import type { Resource, ResourceGraph, ResourceKey } from '../../graph/resource-graph.js';
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
  readonly events: ValueMap;
}

/**
 * Event source mappings of a function as SAM's events. They bring AWS-managed policies on every
 * resource, so only a design that is `idiomatic` about permissions has them.
 */
export function sourceEvents(graph: ResourceGraph, function_: Resource): SourceEvents {
  if (graph.permissionsStyle !== 'idiomatic') return { covers: [], events: {} };
  const found = [...graph.resources.values()].flatMap((resource) => {
    const event = eventOf(graph, resource, function_);
    return event === undefined ? [] : [{ key: resource.key, event }];
  });
  const events = found.map(({ key, event }): readonly [string, Value] => [
    graph.resources.get(key)?.logicalId ?? key,
    event,
  ]);
  return { covers: found.map(({ key }) => key), events: fromEntries(events) };
}

function eventOf(
  graph: ResourceGraph,
  { type, typeAsWritten, properties, attributes }: Resource,
  function_: Resource,
): Value | undefined {
  if (type !== 'AWS::Lambda::EventSourceMapping' || typeAsWritten) return undefined;
  const [arn, called] = [own(properties, 'EventSourceArn'), own(properties, 'FunctionName')];
  if (!isReference(called) || called.$ref !== function_.key || !isReference(arn)) return undefined;
  const source = SOURCES.get(graph.resources.get(keyOf(arn))?.type ?? '');
  const settings = Object.entries(properties).filter(([name]) => !WIRED.has(name));
  const isSayable = settings.every(([name]) => SAME.has(name));
  if (source === undefined || !isSayable || Object.keys(attributes).length > 0) return undefined;
  return {
    Type: source.type,
    Properties: fromEntries([[source.property, arn], ...settings]),
  };
}
