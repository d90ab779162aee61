import { defineConnection, ref, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { scaledBy } from './scaled.js';

const page = awsPage(
  'AWS services that you can use with Application Auto Scaling',
  'autoscaling/application/userguide/integrated-services-list.html',
);

/** What grows and shrinks with its load. */
export const scales = defineConnection({
  id: 'scales',
  row: 'C29',
  title: 'Scaling',
  from: service('applicationautoscaling-scalable-target'),
  to: service('ecs-service', 'dynamodb-table', 'lambda-alias'),
  verb: 'scales',
  kind: 'placement',
  rank: 60,
  cite: page,
  annotate: {
    Capacity: {
      title: 'Capacity',
      default: 'read',
      widget: 'segments',
      options: [
        { value: 'read', title: 'Reads' },
        { value: 'write', title: 'Writes' },
      ],
      docs: 'Of a table with provisioned capacity.',
    },
    Metric: {
      title: 'Metric',
      docs: 'A predefined one; by default the use of the processors, or of the capacity.',
    },
    TargetValue: { title: 'Target', min: 0, docs: 'By default 60 %, or 0.7 of a concurrency.' },
  },
  label: (wire) =>
    wire.target.service.id === 'dynamodb-table' ? wire.string('Capacity') : undefined,
  effects: ({ source, target, wire }) => {
    const { metric, value, ...scaled } = scaledBy(target, wire.string('Capacity') ?? 'read');
    const { ResourceId, ScalableDimension, ServiceNamespace } = scaled;
    const tracked = {
      PredefinedMetricSpecification: { PredefinedMetricType: wire.string('Metric') ?? metric },
      TargetValue: wire.number('TargetValue') ?? value,
    };
    const set = { kind: 'property', on: source.ref, mode: 'set' } as const;
    return [
      { ...set, path: ['ResourceId'], value: ResourceId },
      { ...set, path: ['ScalableDimension'], value: ScalableDimension },
      { ...set, path: ['ServiceNamespace'], value: ServiceNamespace },
      ...(source.part('policy') === undefined
        ? []
        : [
            {
              kind: 'property',
              on: ref(source.id, 'policy'),
              path: ['TargetTrackingScalingPolicyConfiguration'],
              value: tracked,
              mode: 'merge',
            } as const,
          ]),
    ];
  },
});
