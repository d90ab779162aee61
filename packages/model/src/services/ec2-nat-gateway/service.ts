import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage('NAT gateways', 'vpc/latest/userguide/vpc-nat-gateway.html', {
  section: 'RDS Invoking Lambda',
});

/** A way out of private subnets, with its address. A private tier of the palette has one of its own. */
export const ec2NatGateway = defineService({
  id: 'ec2-nat-gateway',
  row: 'S34',
  title: 'NAT gateway',
  noun: 'Nat',
  category: 'network',
  share: 2.8,
  type: 'AWS::EC2::NatGateway',
  summary: 'Lets private subnets call the internet, and nobody call them.',
  cite: page,
  keywords: ['nat', 'gateway', 'egress', 'internet', 'elastic ip', 'outbound'],
  fact: (node) =>
    node.string('ConnectivityType') === 'private' ? 'NAT · private' : 'NAT · public address',
  annotate: {
    ConnectivityType: {
      title: 'Leads to',
      section: 'Gateway',
      default: 'public',
      options: [
        { value: 'public', title: 'The internet' },
        { value: 'private', title: 'Other networks' },
      ],
      replaces: true,
    },
    SubnetId: {
      title: 'Stands in',
      section: 'Placement',
      required: true,
      widget: 'reference',
      refersTo: { service: 'ec2-subnet' },
      docs: 'A public subnet.',
      cite: page,
      replaces: true,
    },
  },
  parts: {
    eip: { title: 'Address', type: 'AWS::EC2::EIP' },
  },
  capabilities: {
    placeable: { subnets: 'SubnetId', optional: false, one: true },
  },
  arn: {
    build: ({ ref }) => ({
      'Fn::Sub': [
        'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:natgateway/${Id}',
        { Id: ref },
      ],
    }),
  },
  initial: { parts: { eip: { Domain: 'vpc' } } },
  effects: (node) =>
    node.part('eip') === undefined || node.has('AllocationId')
      ? []
      : [
          {
            kind: 'property',
            on: node.ref,
            path: ['AllocationId'],
            value: { $ref: node.id, attr: 'AllocationId', part: 'eip' },
            mode: 'set',
          },
        ],
});
