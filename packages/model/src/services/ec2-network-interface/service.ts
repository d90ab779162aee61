import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { securityGroups } from '../placement.js';

const page = awsPage(
  'Giving Lambda functions access to resources in an Amazon VPC',
  'lambda/latest/dg/configuration-vpc.html',
  { section: 'Lambda in VPC' },
);

/** A network interface of one's own. Those that Lambda makes are its own, and stand in no template. */
export const ec2NetworkInterface = defineService({
  id: 'ec2-network-interface',
  row: 'S33',
  title: 'Network interface',
  noun: 'Interface',
  category: 'network',
  share: 0.4,
  type: 'AWS::EC2::NetworkInterface',
  summary: 'An address in a subnet that something in it answers at.',
  cite: page,
  keywords: ['eni', 'network interface', 'elastic network interface', 'hyperplane', 'address'],
  fact: () => 'Network interface',
  annotate: {
    SubnetId: {
      title: 'Subnet',
      section: 'Placement',
      required: true,
      widget: 'reference',
      refersTo: { service: 'ec2-subnet' },
      replaces: true,
    },
    GroupSet: securityGroups,
    PrivateIpAddress: { title: 'Address', section: 'Interface', replaces: true },
    SourceDestCheck: { title: 'Checked', section: 'Interface', default: true },
    Description: { title: 'Description', section: 'Naming' },
  },
  capabilities: {
    placeable: { subnets: 'SubnetId', securityGroups: 'GroupSet', optional: false, one: true },
  },
  arn: {
    build: ({ ref }) => ({
      'Fn::Sub': [
        'arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:network-interface/${Id}',
        { Id: ref },
      ],
    }),
  },
  guidance: [
    {
      text: 'Lambda makes an interface for each pair of subnet and security groups that functions have, and shares it between them. It is not drawn and not exported: place the function, and it is there.',
      cite: page,
    },
  ],
});
