import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

/** Where services of tasks belong. */
export const ecsCluster = defineService({
  id: 'ecs-cluster',
  row: 'S28',
  title: 'ECS cluster',
  noun: 'Cluster',
  category: 'compute',
  share: 2.2,
  type: 'AWS::ECS::Cluster',
  summary: 'Groups services and tasks of containers.',
  cite: awsPage('Amazon ECS clusters', 'AmazonECS/latest/developerguide/clusters.html', {
    section: 'AWS Lambda Language Support',
  }),
  keywords: ['ecs', 'cluster', 'container', 'fargate'],
  fact: () => 'ECS cluster',
  annotate: {
    ClusterSettings: { title: 'Insights', section: 'Cluster', type: 'list' },
    CapacityProviders: { title: 'Capacity', section: 'Cluster', type: 'list' },
    ClusterName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z][A-Za-z0-9_-]{0,254}',
      replaces: true,
    },
  },
  capabilities: {},
  initial: {
    properties: { ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }] },
  },
});
