import type { Effect, NodeView, Value, ValueMap, WireView } from '../../define/index.js';
import { endOf, isSaidInSam, LIMITS } from './sam-destinations.js';

/** What a function asks for beside its wires: tracing, and where its asynchronous calls end. */
export function functionEffects(node: NodeView): readonly Effect[] {
  return [...tracing(node), ...destinations(node)];
}

function tracing(node: NodeView): readonly Effect[] {
  if (node.string('TracingConfig.Mode') !== 'Active') return [];
  return [
    {
      kind: 'grant',
      to: node.role,
      actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
      resources: ['*'],
      wildcard: 'X-Ray has no resource that these actions could name.',
    },
  ];
}

/** One configuration for all destination wires: AWS knows one a function and qualifier. */
function destinations(node: NodeView): readonly Effect[] {
  const wires = node.wires('out', 'destination');
  const isKept = node.part('eventInvoke') !== undefined;
  if (!isKept && wires.every(isImported)) return [];
  if (!isKept && isSaidInSam(node)) return [];
  const ends = wires.map((wire): readonly [string, Value] => [
    endOf(wire),
    { Destination: wire.target.arn },
  ]);
  const limits = LIMITS.flatMap((name) => {
    const saying = wires.filter((wire) => wire.has(name) || node.record.type === undefined);
    const value = saying.map((wire) => wire.number(name)).find((found) => found !== undefined);
    return value === undefined ? [] : [[name, value] as const];
  });
  const alias = node.part('alias');
  const properties: ValueMap = {
    DestinationConfig: Object.fromEntries(ends),
    FunctionName: node.ref,
    Qualifier: alias?.value('Name') ?? '$LATEST',
    ...Object.fromEntries(limits),
  };
  return [
    { kind: 'resource', name: 'eventInvoke', type: 'AWS::Lambda::EventInvokeConfig', properties },
  ];
}

/** Its template says all of it. */
function isImported({ record }: WireView): boolean {
  return record.form !== undefined;
}
