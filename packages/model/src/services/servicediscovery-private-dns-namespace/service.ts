import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A private namespace of Cloud Map. */
export const servicediscoveryPrivateDnsNamespace = defineService({
  id: 'servicediscovery-private-dns-namespace',
  row: 'S40',
  title: 'Cloud Map namespace',
  noun: 'Namespace',
  category: 'network',
  share: 0.2,
  type: 'AWS::ServiceDiscovery::PrivateDnsNamespace',
  summary: 'Names of services inside a VPC.',
  cite: typePage('AWS::ServiceDiscovery::PrivateDnsNamespace'),
  keywords: ['cloud map', 'service discovery', 'dns', 'namespace'],
  fact: (node) => node.string('Name') ?? 'Namespace',
  annotate: {
    Name: {
      title: 'Name',
      section: 'Namespace',
      required: true,
      type: 'string',
      max: 253,
      replaces: true,
    },
    Vpc: {
      title: 'VPC',
      section: 'Namespace',
      required: true,
      widget: 'reference',
      refersTo: { service: 'ec2-vpc' },
      replaces: true,
    },
  },
  capabilities: { refers: [{ to: 'ec2-vpc', property: 'Vpc', value: 'ref', label: 'inside' }] },
  initial: { properties: { Name: 'internal.local' } },
});
