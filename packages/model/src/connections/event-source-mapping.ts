import {
  can,
  defineConnection,
  isReference,
  type Effect,
  type GraphView,
  type NodeView,
  type WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { recordGrants } from './destinations.js';
import { mappingAnnotations } from './event-source-mapping-annotations.js';
import { called, calledArn } from './wiring.js';

/** Every source that Lambda polls meets every function. */
export const eventSourceMapping = defineConnection({
  id: 'event-source-mapping',
  row: 'C19',
  title: 'Event source mapping',
  from: can('eventSource'),
  to: can('polls'),
  verb: 'triggers',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'How Lambda processes records from stream and queue-based event sources',
    'lambda/latest/dg/invocation-eventsourcemapping.html',
  ),
  isOpen: true,
  annotate: mappingAnnotations,
  initial: ({ source }) =>
    source.can('eventSource')?.stream === true
      ? { BisectBatchOnFunctionError: true, MaximumRetryAttempts: 3, StartingPosition: 'LATEST' }
      : {},
  label: (wire) => {
    const size = wire.number('BatchSize');
    return size === undefined ? undefined : `batches of ${size}`;
  },
  effects: ({ source, target, wire, graph }) => {
    const events = source.can('eventSource');
    if (events === undefined) return [];
    const arn = events.arn === 'arn' ? source.arn : source.att(events.arn);
    return [
      {
        kind: 'resource',
        name: 'mapping',
        type: 'AWS::Lambda::EventSourceMapping',
        properties: {
          ...wire.record.properties,
          EventSourceArn: arn,
          FunctionName: target.part('alias') === undefined ? called(target) : calledArn(target),
        },
        dependsOn: [target.role],
      },
      { kind: 'grant', to: target.role, actions: events.read, resources: [arn] },
      ...ofAnother(source, target),
      ...failures(wire, target, graph),
    ];
  },
});

/** Where records of a stream go when their batches keep failing. */
function failures(wire: WireView, target: NodeView, graph: GraphView): readonly Effect[] {
  const destination = wire.value('DestinationConfig.OnFailure.Destination');
  if (!isReference(destination)) return [];
  const node = graph.node(destination.$ref);
  return node === undefined ? [] : recordGrants(node, target.role);
}

/** A consumer reads a stream, which must be allowed too. */
function ofAnother(source: NodeView, target: NodeView): readonly Effect[] {
  const of = source.can('eventSource')?.of;
  const stream =
    of === undefined
      ? undefined
      : (source.wires('out', 'refers-to')[0]?.target ?? source.referred(of.property)[0]);
  if (of === undefined || stream === undefined) return [];
  return [{ kind: 'grant', to: target.role, actions: of.read, resources: [stream.arn] }];
}
