import { createGraph, emptyDocument } from '@archivolt/model';
import { expect, it } from 'vitest';
import { givenTo } from './given.js';

it('tells which fields of a node a wire fills, with which value, in a part too', () => {
  const graph = createGraph({
    ...emptyDocument(),
    nodes: {
      cluster: { service: 'ecs-cluster', name: 'Cluster', properties: {} },
      app: {
        service: 'ecs-service',
        name: 'App',
        properties: {},
        parts: { taskDefinition: { properties: { ContainerDefinitions: [{ Name: 'app' }] } } },
      },
      images: { service: 'ecr-repository', name: 'Images', properties: {} },
    },
    edges: {
      e1: { connection: 'cluster-service', from: 'cluster', to: 'app' },
      e2: { connection: 'image-source', from: 'images', to: 'app' },
    },
  });
  const app = graph.node('app');
  if (app === undefined) throw new Error('The service is missing.');
  const given = givenTo(app, graph);
  expect(given.get('Cluster')).toEqual([{ value: { $ref: 'cluster' }, mode: 'set', edge: 'e1' }]);
  expect([...given.keys()].some((path) => path.startsWith('taskDefinition#'))).toBe(true);
});
