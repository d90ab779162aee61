import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** The servers that tasks of a cluster run on unless a service says otherwise. */
export const clusterCapacity = defineConnection({
  id: 'cluster-capacity',
  row: 'C28',
  title: 'Capacity of a cluster',
  from: service('ecs-cluster'),
  to: service('ecs-capacity-provider'),
  verb: 'runs tasks on',
  kind: 'placement',
  rank: 60,
  cite: awsPage(
    'Amazon ECS capacity providers for EC2 workloads',
    'AmazonECS/latest/developerguide/asg-capacity-providers.html',
  ),
  annotate: {
    Weight: { title: 'Weight', default: 0, min: 0, max: 1000, type: 'integer' },
    Base: { title: 'First tasks', default: 0, min: 0, max: 100_000, type: 'integer' },
  },
  initial: { Weight: 1 },
  effects: ({ source, wire }) => {
    const wires = source.wires('out', 'cluster-capacity');
    // A cluster has one association, which names them all.
    if (wires[0]?.id !== wire.id) return [];
    return [
      {
        kind: 'resource',
        name: 'association',
        type: 'AWS::ECS::ClusterCapacityProviderAssociations',
        properties: {
          CapacityProviders: wires.map(({ target }) => target.ref),
          Cluster: source.ref,
          DefaultCapacityProviderStrategy: wires.map((it) => {
            const base = it.number('Base');
            return {
              ...(base === undefined ? {} : { Base: base }),
              CapacityProvider: it.target.ref,
              Weight: it.number('Weight') ?? 1,
            };
          }),
        },
      },
    ];
  },
});
