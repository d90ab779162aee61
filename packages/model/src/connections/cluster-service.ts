import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** A service of tasks in a cluster. */
export const clusterService = defineConnection({
  id: 'cluster-service',
  row: 'C28',
  title: 'Cluster',
  from: service('ecs-cluster'),
  to: service('ecs-service'),
  verb: 'runs',
  kind: 'placement',
  rank: 60,
  cite: awsPage('Amazon ECS clusters', 'AmazonECS/latest/developerguide/clusters.html'),
  effects: ({ source, target }) => [
    { kind: 'property', on: target.ref, path: ['Cluster'], value: source.ref, mode: 'set' },
  ],
});
