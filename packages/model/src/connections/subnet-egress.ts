import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** A private tier's NAT gateway stands in a public one. */
export const subnetEgress = defineConnection({
  id: 'subnet-egress',
  row: 'C29',
  title: 'Way out',
  from: service('ec2-subnet'),
  to: service('ec2-subnet'),
  verb: 'goes out through',
  kind: 'placement',
  cite: awsPage('NAT gateways', 'vpc/latest/userguide/vpc-nat-gateway.html', {
    section: 'Lambda in VPC',
  }),
  refuses: ({ source, target }) =>
    source.part('natGateway') !== undefined && target.part('internetRoute') !== undefined
      ? undefined
      : {
          message: `${source.name} cannot go out through ${target.name}.`,
          why: 'A NAT gateway belongs to a private tier and stands in a public one.',
        },
  effects: ({ source, target }) => [
    {
      kind: 'property',
      on: { $ref: source.id, part: 'natGateway' },
      path: ['SubnetId'],
      value: target.ref,
      mode: 'set',
    },
  ],
});
