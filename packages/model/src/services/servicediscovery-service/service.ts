import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A service of Cloud Map. */
export const servicediscoveryService = defineService({
  id: 'servicediscovery-service',
  row: 'S40',
  title: 'Cloud Map service',
  noun: 'NamedService',
  category: 'network',
  share: 0.2,
  type: 'AWS::ServiceDiscovery::Service',
  summary: 'A name under which instances register.',
  cite: typePage('AWS::ServiceDiscovery::Service'),
  keywords: ['cloud map', 'service discovery', 'dns', 'service'],
  fact: (node) => node.string('Name') ?? 'Service',
  annotate: {
    Name: { title: 'Name', section: 'Service', type: 'string', max: 127, replaces: true },
    NamespaceId: {
      title: 'Namespace',
      section: 'Service',
      widget: 'reference',
      refersTo: { service: 'servicediscovery-private-dns-namespace' },
      required: true,
      replaces: true,
    },
    'DnsConfig.DnsRecords': { title: 'Records', section: 'DNS', type: 'list' },
    'DnsConfig.RoutingPolicy': {
      title: 'Routing',
      section: 'DNS',
      default: 'MULTIVALUE',
      options: [{ value: 'MULTIVALUE' }, { value: 'WEIGHTED' }],
    },
  },
  capabilities: {
    refers: [
      {
        to: 'servicediscovery-private-dns-namespace',
        property: 'NamespaceId',
        value: 'ref',
        label: 'in',
      },
    ],
  },
  initial: {
    properties: {
      DnsConfig: { DnsRecords: [{ TTL: 60, Type: 'A' }], RoutingPolicy: 'MULTIVALUE' },
      Name: 'orders',
    },
  },
});
