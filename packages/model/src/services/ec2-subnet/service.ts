import { defineService, sub } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { tierParts } from './parts.js';
import { tierVariants } from './variants.js';

const sizing = awsPage('Subnet CIDR blocks', 'vpc/latest/userguide/subnet-sizing.html');

/** A tier: the subnet of the first zone, and as parts those of further zones with their routes. */
export const ec2Subnet = defineService({
  id: 'ec2-subnet',
  row: 'S31',
  title: 'Subnets',
  noun: 'Subnets',
  category: 'network',
  share: 6.3,
  type: 'AWS::EC2::Subnet',
  summary: 'A tier of a VPC: one subnet a zone, and where its traffic may go.',
  cite: awsPage('Subnets for your VPC', 'vpc/latest/userguide/configure-subnets.html', {
    section: 'Lambda in VPC',
  }),
  keywords: ['subnet', 'public', 'private', 'isolated', 'nat', 'route table', 'zone', 'tier'],
  fact: (node) => {
    const subnets = node.part('subnet2') === undefined ? '1 subnet' : '2 subnets';
    if (node.part('internetRoute') !== undefined) return `${subnets} · public`;
    return `${subnets} · ${node.part('natRoute') === undefined ? 'no route to the internet' : 'out through NAT'}`;
  },
  annotate: {
    CidrBlock: {
      title: 'CIDR',
      section: 'Network',
      docs: 'Of the first zone; inside the VPC, apart from every other subnet.',
      cite: sizing,
      replaces: true,
    },
    AvailabilityZone: { title: 'Zone', section: 'Network', replaces: true },
    MapPublicIpOnLaunch: { title: 'Public addresses', section: 'Network', default: false },
    VpcId: {
      title: 'VPC',
      section: 'Placement',
      required: true,
      widget: 'reference',
      refersTo: { service: 'ec2-vpc' },
      replaces: true,
    },
  },
  parts: tierParts,
  capabilities: { container: { of: 'subnet' } },
  arn: {
    build: (self) =>
      sub('arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:subnet/${Subnet}', {
        Subnet: self.ref,
      }),
  },
  variants: tierVariants,
  guidance: [
    {
      text: 'A function gets no public address, so a public tier gives it no internet: place it in a private tier with a NAT gateway.',
      cite: awsPage('Giving functions access to a VPC', 'lambda/latest/dg/configuration-vpc.html', {
        section: 'Lambda in VPC',
      }),
    },
  ],
});
