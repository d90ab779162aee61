import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** Tasks register under a name as they come, and leave it as they go. */
export const serviceRegistry = defineConnection({
  id: 'service-registry',
  row: 'C28',
  title: 'Service discovery',
  from: service('ecs-service'),
  to: service('servicediscovery-service'),
  verb: 'registers with',
  kind: 'placement',
  rank: 60,
  cite: awsPage(
    'Use service discovery to connect Amazon ECS services with DNS names',
    'AmazonECS/latest/developerguide/service-discovery.html',
  ),
  annotate: {
    Port: {
      title: 'Port',
      min: 1,
      max: 65_535,
      type: 'integer',
      docs: 'For SRV records, and for what is reached through a VPC link.',
    },
  },
  effects: ({ source, target, wire }) => {
    const port = wire.number('Port');
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['ServiceRegistries'],
        value: [{ RegistryArn: target.att('Arn'), ...(port === undefined ? {} : { Port: port }) }],
        mode: 'append',
      },
    ];
  },
});
