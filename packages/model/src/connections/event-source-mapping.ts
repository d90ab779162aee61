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
import { mappingAnnotations } from './event-source-mapping-annotations.js';
import { keyOf } from './grant-effects.js';
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
      ...decryption(source, target),
      ...failures(wire, target, graph),
    ];
  },
});

/** Reading what a customer-managed key encrypts needs that key. */
function decryption(source: NodeView, target: NodeView): readonly Effect[] {
  const key = keyOf(source);
  if (typeof key !== 'object' || key === null || !('$ref' in key)) return [];
  const arn = { ...key, attr: 'Arn' };
  return [{ kind: 'grant', to: target.role, actions: ['kms:Decrypt'], resources: [arn] }];
}

/** Where records of a stream go when their batches keep failing. */
function failures(wire: WireView, target: NodeView, graph: GraphView): readonly Effect[] {
  const destination = wire.value('DestinationConfig.OnFailure.Destination');
  if (!isReference(destination)) return [];
  const node = graph.node(destination.$ref);
  const actions = node?.can('deadLetter')?.write ?? node?.can('grantable')?.write;
  if (node === undefined || actions === undefined) return [];
  return [{ kind: 'grant', to: target.role, actions, resources: [node.arn] }];
}
